// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageNotice, PageReceipt } from '../../../bank-adapters/parts.ts';
import { createReceipt } from '../../../entrypoints/receipt/show-receipt.ts';
import { receiptWords } from '../../../utils/i18n/messages/en/receipt-words.ts';
import { provideWords, setLocale } from '../../../utils/i18n/words.ts';

const notice: PageNotice = { receipt: { kind: 'sealed', rows: 17 }, today: '2026-11-22', theme: 'light' };
let receipt: PageReceipt;
let inside: ShadowRoot;

beforeEach(() => {
  vi.useFakeTimers();
  provideWords(receiptWords);
  setLocale({ language: 'en', tag: 'en-GB', dir: 'ltr' });
  document.elementFromPoint = () => document.body;
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  receipt = createReceipt(window);
  expect(attach).toHaveBeenCalledWith({ mode: 'closed' });
  inside = attach.mock.results[0]?.value as ShadowRoot;
  attach.mockRestore();
});
afterEach(() => {
  receipt.hide();
  vi.runAllTimers();
  vi.useRealTimers();
});

const panel = (): HTMLElement => inside.querySelector('section') ?? document.body;
const lines = (): (string | undefined)[] => [...inside.querySelectorAll<HTMLElement>('[role="status"] > p')].map((line) => line.dataset['line']);
const isThere = (): boolean => receipt.host.isConnected;

test('comes, says its sentence, and goes', () => {
  expect(isThere()).toBe(false);
  receipt.show(notice);
  // In place first, empty, so that it is read aloud when it changes.
  expect([isThere(), lines()]).toEqual([true, []]);
  vi.advanceTimersByTime(1);
  expect([lines(), panel().dataset['is']]).toEqual([['17 rows are kept safe until you unlock.'], 'here']);
  vi.advanceTimersByTime(15_000);
  expect([isThere(), lines()]).toEqual([false, []]);
});

test('the page gets nothing but a nameless element', () => {
  receipt.show(notice);
  vi.advanceTimersByTime(1);
  expect(receipt.host.getAttributeNames()).toEqual([]);
  expect(receipt.host.shadowRoot).toBeNull();
  expect(document.documentElement.textContent).not.toContain('17');
  // A page may search the text of all trees: there is none.
  expect(panel().textContent).toBe('');
});

test('stays while the pointer is over it or the focus in it', () => {
  receipt.show(notice);
  vi.advanceTimersByTime(1);
  panel().dispatchEvent(new Event('pointerenter'));
  panel().dispatchEvent(new FocusEvent('focusin'));
  vi.advanceTimersByTime(60_000);
  panel().dispatchEvent(new Event('pointerleave'));
  vi.advanceTimersByTime(60_000);
  expect(isThere()).toBe(true);
  panel().dispatchEvent(new FocusEvent('focusout'));
  vi.advanceTimersByTime(10_000);
  expect(isThere()).toBe(false);
});

test('goes at once when it is closed, by its button or by Escape', () => {
  for (const close of [() => inside.querySelector('button')?.click(), () => panel().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))]) {
    receipt.show(notice);
    vi.advanceTimersByTime(1);
    close();
    vi.advanceTimersByTime(1_000);
    expect(isThere()).toBe(false);
  }
});

test('the next one takes its place, also while it is on its way out', () => {
  receipt.show(notice);
  vi.advanceTimersByTime(1);
  receipt.hide();
  receipt.show({ ...notice, receipt: { kind: 'noted', outcome: 'empty' } });
  vi.advanceTimersByTime(1_000);
  expect([isThere(), lines().length, panel().dataset['is']]).toEqual([true, 1, 'here']);
  expect(document.documentElement.querySelectorAll(':scope > div')).toHaveLength(1);
});

test('a window that is scrolled while it goes does not keep it', () => {
  receipt.show(notice);
  vi.advanceTimersByTime(1);
  receipt.hide();
  window.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(1_000);
  expect(isThere()).toBe(false);
});

test('nothing is shown where there is nothing to say', () => {
  receipt.show({ ...notice, receipt: { kind: 'noted', outcome: 'ignored' } });
  vi.advanceTimersByTime(1_000);
  expect(isThere()).toBe(false);
});

test('a file has one button, which stays longer and which no script of the page can press', () => {
  let opened = 0;
  receipt.show({ name: 'umsaetze.csv', isSeen: true, theme: 'light', onOpen: () => (opened += 1) });
  vi.advanceTimersByTime(1);
  const [button] = inside.querySelectorAll<HTMLElement>('[role="status"] button');
  expect([lines(), button?.getAttribute('aria-label'), panel().dataset['tone']]).toEqual([['Downloaded: \u2068umsaetze.csv\u2069'], 'Look at it in Tidemark', 'plain']);
  // Painted, like all words of ours.
  expect(panel().textContent).toBe('');
  button?.click();
  vi.advanceTimersByTime(15_000);
  expect([opened, isThere()]).toEqual([0, true]);
  button?.dispatchEvent(Object.defineProperty(new MouseEvent('click'), 'isTrusted', { value: true }));
  expect([opened, panel().dataset['is']]).toEqual([1, 'away']);
  vi.advanceTimersByTime(1_000);
  expect([isThere(), inside.querySelector('[role="status"]')?.childElementCount]).toEqual([false, 0]);

  receipt.show(notice);
  vi.advanceTimersByTime(1);
  expect(inside.querySelector('[role="status"] button')).toBeNull();
});
