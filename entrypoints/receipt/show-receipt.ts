import type { FileNotice, PageNotice, PageReceipt } from '../../bank-adapters/parts.ts';
import { sliceMs } from '../../bank-adapters/reading/in-slices.ts';
import type { Steps } from '../../bank-adapters/reading/steps.ts';
import { currentLocale, t } from '../../utils/i18n/words.ts';
import { coversControl, findPlace, type Box } from './find-place.ts';
import { isControlAt } from './is-control.ts';
import { createLinger, lingerTime } from './linger.ts';
import { buttonOf, createBox, lineOf } from './receipt-box.ts';
import { isWarning, sayButton, sayOnPage } from './say-on-page.ts';

/** After a scroll has come to rest for so long, the place is looked at again. In milliseconds. */
const rest = 200;
/** Longer than it takes to fade out. */
const fading = 400;

/** As long as somebody may decide about a file, in milliseconds. The popup offers it longer. */
const deciding = 20_000;

/** The receipt of a page, out of everybody’s way, and gone after a few seconds. */
export function createReceipt(page: Window): PageReceipt {
  const { document } = page;
  const { language, dir } = currentLocale();
  const { host, panel, status, close } = createBox(document, { from: t('receipt.from'), close: t('receipt.close'), language, dir });
  let place: Box | undefined;
  let cameFrom: EventTarget | null = null;
  const timers = { showing: 0, looking: 0, resting: 0, leaving: 0 };
  let ended: AbortController | undefined;

  const isTaken = (x: number, y: number): boolean => isControlAt(document, x, y);
  /** Looks at the page below without keeping it waiting; what is being looked through takes no part in it. */
  const lookBelow = <Found>(look: Steps<Found>, then: (found: Found) => void): void => {
    panel.style.pointerEvents = 'none';
    const started = performance.now();
    do {
      const { done, value } = look.next();
      if (done === true) {
        panel.style.removeProperty('pointer-events');
        then(value);
        return;
      }
    } while (performance.now() - started < sliceMs);
    timers.looking = page.setTimeout(() => lookBelow(look, then), 0);
  };
  const putInPlace = (then: () => void = () => undefined): void => {
    const { width, height } = panel.getBoundingClientRect();
    const pageDir = page.getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
    page.clearTimeout(timers.looking);
    lookBelow(findPlace({ width, height }, { width: document.documentElement.clientWidth, height: page.innerHeight }, pageDir, isTaken), (found) => {
      place = found;
      panel.style.left = `${place.left}px`;
      panel.style.top = `${place.top}px`;
      then();
    });
  };
  const linger = createLinger({
    onEnd: () => hide(),
    clock: () => performance.now(),
    setTimer: (callback, wait) => page.setTimeout(callback, wait),
    clearTimer: (timer) => page.clearTimeout(timer),
  });

  const takeAway = (): void => {
    ended?.abort();
    ended = undefined;
    for (const timer of Object.values(timers)) page.clearTimeout(timer);
    host.remove();
    status.replaceChildren();
  };
  const hide = (): void => {
    if (ended === undefined || panel.dataset['is'] === 'away') return;
    const hadFocus = panel.matches(':focus-within');
    linger.end();
    panel.dataset['is'] = 'away';
    if (hadFocus && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    timers.leaving = page.setTimeout(takeAway, fading);
  };

  const follow = (signal: AbortSignal): void => {
    const holdWhile = (from: string, to: string): void => {
      panel.addEventListener(from, () => linger.hold(from), { signal });
      panel.addEventListener(to, () => linger.release(from), { signal });
    };
    holdWhile('pointerenter', 'pointerleave');
    holdWhile('focusin', 'focusout');
    panel.addEventListener('focusin', ({ relatedTarget }) => (cameFrom = relatedTarget ?? cameFrom), { signal });
    panel.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { signal });
    close.addEventListener('click', hide, { signal });
    const seen = (): void => (document.visibilityState === 'visible' ? linger.release('hidden') : linger.hold('hidden'));
    document.addEventListener('visibilitychange', seen, { signal });
    if (document.visibilityState !== 'visible') linger.hold('hidden');
    const lookAgain = (): void => {
      page.clearTimeout(timers.resting);
      timers.resting = page.setTimeout(() => {
        if (panel.dataset['is'] === 'away' || panel.matches(':hover, :focus-within')) return;
        if (place !== undefined) lookBelow(coversControl(place, isTaken), (isCovering) => isCovering && putInPlace());
      }, rest);
    };
    page.addEventListener('scroll', lookAgain, { signal, capture: true, passive: true });
    page.addEventListener('resize', () => putInPlace(), { signal });
  };

  const press = ({ onOpen }: FileNotice) => (): void => {
    onOpen();
    hide();
  };
  return {
    host,
    hide,
    show: (notice) => {
      const lines = sayOnPage(notice);
      if (lines.length === 0) return hide();
      takeAway();
      ended = new AbortController();
      panel.dataset['tone'] = isWarning(notice) ? 'warn' : 'plain';
      panel.dataset['theme'] = themeOf(notice, page);
      panel.dataset['is'] = 'away';
      document.documentElement.append(host);
      follow(ended.signal);
      // In a task of its own: what stands in a live region from the start is not read out.
      timers.showing = page.setTimeout(() => {
        status.replaceChildren(...lines.map((line) => lineOf(document, line)));
        if ('onOpen' in notice) status.append(buttonOf(document, sayButton(notice), press(notice)));
        putInPlace(() => {
          panel.dataset['is'] = 'here';
          linger.start('onOpen' in notice ? deciding : lingerTime(lines.join(' ').length));
        });
      }, 0);
    },
  };
}

const themeOf = ({ theme }: Pick<PageNotice, 'theme'>, page: Window): 'light' | 'dark' =>
  theme === 'system' ? (page.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : theme;
