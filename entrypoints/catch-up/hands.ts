import type { PagingStep } from '../../bank-adapters/paging/step.ts';
import { moveOn, scrollBoxOf } from './scroll-box.ts';

/** What a person's hands do on a page to see older rows. Everything of turning pages that touches the page. */
export interface Hands {
  isThere: (step: PagingStep) => boolean;
  take: (step: PagingStep, sleep: (milliseconds: number) => Promise<void>) => Promise<void>;
  /** Lays hold of what a list scrolls in; false where it does not scroll. `rows` is how many of its rows are shown. */
  hold: (list: Element | undefined, rows: number) => boolean;
  /** Scrolls on, what is held. */
  scroll: () => void;
  /** What is held is scrolled to its end. */
  isAtEnd: () => boolean;
  /** The tab is not in front. */
  isHidden: () => boolean;
}

/** A page that acts on a choice does so within this, in milliseconds; else the choice is sent. */
const actsWithin = 1_000;

export function createHands(page: Window): Hands {
  let held: { box: Element; rows: number } | undefined;
  return {
    isThere: (step) => [step.press, ...('choose' in step ? step.choose.map(({ select }) => select) : [])].every((element) => element === undefined || element.isConnected),
    take: async (step, sleep) => {
      if ('choose' in step) {
        for (const { select, option } of step.choose) choose(select, option);
        const { press: send } = step;
        if (send === undefined) return;
        const before = page.location.href;
        let hasActed = false;
        const changes = new MutationObserver(() => {
          hasActed = true;
        });
        changes.observe(page.document, { childList: true, subtree: true });
        await sleep(actsWithin);
        changes.disconnect();
        if (!hasActed && page.location.href === before && send.isConnected) press(send);
        return;
      }
      press(step.press);
    },
    hold: (list, rows) => {
      const box = scrollBoxOf(list, page.document);
      held = box === undefined ? undefined : { box, rows };
      return held !== undefined;
    },
    scroll: () => {
      if (held !== undefined) moveOn(held.box, held.rows);
    },
    isAtEnd: () => held === undefined || held.box.scrollTop + held.box.clientHeight >= held.box.scrollHeight - 4,
    isHidden: () => page.document.visibilityState === 'hidden',
  };
}

function press(element: Element): void {
  element.scrollIntoView({ block: 'center' });
  // By shape, not by class: an element of a frame is of another realm.
  if ('click' in element && typeof element.click === 'function') element.click();
  else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

function choose(select: Element, option: number): void {
  const chosen = [...select.querySelectorAll('option')][option];
  if (chosen === undefined) return;
  chosen.selected = true;
  for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true }));
}
