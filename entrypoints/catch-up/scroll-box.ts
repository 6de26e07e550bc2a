import { aroundOf } from '../../bank-adapters/paging/controls.ts';

/** A row is hardly ever higher. Where a list has more room for each that it shows, it keeps but a window of its rows. */
const highestRow = 150;

/** So much of the window is scrolled at once: the windows overlap, so that they can be put together. */
const step = 0.7;

/** What a list scrolls in: the innermost box around it that is higher inside than outside, else the page. */
export function scrollBoxOf(list: Element | undefined, document: Document): Element | undefined {
  const around = list === undefined ? [] : [...aroundOf(list), ...list.querySelectorAll(':scope > *')];
  const inner = around.find((each) => each !== document.documentElement && each !== document.body && isBox(each));
  if (inner !== undefined) return inner;
  const whole = document.scrollingElement;
  return whole !== null && whole.scrollHeight > whole.clientHeight + 4 ? whole : undefined;
}

function isBox(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 4 || element.clientHeight < 40) return false;
  const overflow = element.ownerDocument.defaultView?.getComputedStyle(element).overflowY;
  return overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';
}

/**
 * Scrolls on: window by window where only a window of the rows is there, else to the end at once. At the end it moves a
 * little back and forth: lists that load what comes next listen to that.
 */
export function moveOn(box: Element, rows: number): void {
  const end = box.scrollHeight - box.clientHeight;
  const isWindow = box.scrollHeight / Math.max(1, rows) > highestRow;
  if (box.scrollTop >= end - 4) box.scrollTop = Math.max(0, end - 80);
  box.scrollTop = isWindow ? Math.min(end, box.scrollTop + Math.max(40, box.clientHeight * step)) : end;
  box.dispatchEvent(new Event('scroll', { bubbles: true }));
}
