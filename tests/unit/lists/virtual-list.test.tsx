// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RowGroup } from '../../../components/lists/group-layout.ts';
import { VirtualList } from '../../../components/lists/virtual-list.tsx';

const rowHeight = 40;
const rows = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => `row ${from + index}`);
const groupsOf = (count: number, perGroup = 25): RowGroup<string>[] =>
  Array.from({ length: Math.ceil(count / perGroup) }, (_, group) => ({
    key: `group ${group}`,
    rows: rows(group * perGroup, Math.min((group + 1) * perGroup, count)),
  }));

let host: HTMLElement;
let scrolled = 0;
const opened: string[] = [];

const show = (groups: RowGroup<string>[], listKey = 'one'): Promise<void> =>
  act(() =>
    render(
      <VirtualList
        label="Rows"
        groups={groups}
        rowKey={(row) => row}
        rowHeight={rowHeight}
        columnCount={1}
        renderHeading={(group) => <span role="rowheader">{group.key}</span>}
        renderRow={(row) => <span role="gridcell">{row}</span>}
        onOpen={(row) => opened.push(row)}
        listKey={listKey}
      />,
      host,
    ),
  );

const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
const texts = (): string[] => all('.virtual-list-row').map((row) => row.textContent ?? '');
const inTabOrder = (): string[] => all('[tabindex="0"]').map((row) => row.textContent ?? '');
const press = (key: string): Promise<void> =>
  act(() => {
    (document.activeElement ?? host).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const scrollTo = (top: number): Promise<void> =>
  act(() => {
    scrolled = top;
    document.dispatchEvent(new Event('scroll'));
  });

beforeEach(() => {
  scrolled = 0;
  opened.length = 0;
  host = document.createElement('main');
  document.body.append(host);
  // No layout here: the list begins at the top of the page, and the page is scrolled by `scrolled`.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, -scrolled, 800, 0));
  vi.spyOn(Element.prototype, 'scrollBy').mockImplementation((options?: unknown) => {
    scrolled += (options as ScrollToOptions).top ?? 0;
  });
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    if (this.getAttribute('role') === 'grid') scrolled = 0;
  });
});

afterEach(() => {
  render(null, host);
  host.remove();
  vi.restoreAllMocks();
});

describe('a list of 100,000 rows', () => {
  test('keeps some dozens in the document and states its true size', async () => {
    await show(groupsOf(100_000));
    expect(all('[role="row"]').length).toBeLessThan(60);
    expect(all('[role="grid"]')[0]?.getAttribute('aria-rowcount')).toBe('104000');
    await scrollTo(2_000_000);
    expect(all('[role="row"]').length).toBeLessThan(60);
    expect(texts()).toContain('row 48075');
  });

  test('one row is in the tab order, and the keys lead through all of them', async () => {
    await show(groupsOf(100_000));
    expect(inTabOrder()).toEqual(['row 0']);
    all('[tabindex="0"]')[0]?.focus();
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('row 1');
    await press('End');
    expect(document.activeElement?.textContent).toBe('row 99999');
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('104000');
    await press('ArrowUp');
    await press('Enter');
    expect(opened).toEqual(['row 99998']);
    await press('Home');
    expect(inTabOrder()).toEqual(['row 0']);
  });

  test('the focus stays on its row while the list scrolls away from it', async () => {
    await show(groupsOf(100_000));
    all('[tabindex="0"]')[0]?.focus();
    await scrollTo(1_000_000);
    expect(document.activeElement?.textContent).toBe('row 0');
  });
});

describe('new rows', () => {
  test('move nothing that is being read', async () => {
    await show(groupsOf(1000));
    await scrollTo(10_000);
    const before = scrolled;
    await show([{ key: 'new', rows: rows(5000, 5003) }, ...groupsOf(1000)]);
    expect(scrolled - before).toBe(4 * rowHeight);
  });

  test('are shown where the top of the list is in sight', async () => {
    await show(groupsOf(1000));
    await show([{ key: 'new', rows: rows(5000, 5003) }, ...groupsOf(1000)]);
    expect(scrolled).toBe(0);
    expect(texts()[0]).toBe('row 5000');
  });

  test('leave the tab order on the row it was on', async () => {
    await show(groupsOf(1000));
    all('[tabindex="0"]')[0]?.focus();
    await press('ArrowDown');
    await show([{ key: 'new', rows: rows(5000, 5003) }, ...groupsOf(1000)]);
    expect(inTabOrder()).toEqual(['row 1']);
    expect(document.activeElement?.textContent).toBe('row 1');
  });
});

test('another list begins at its top', async () => {
  await show(groupsOf(1000));
  await scrollTo(10_000);
  await show(groupsOf(500), 'two');
  expect(scrolled).toBe(0);
  expect(inTabOrder()).toEqual(['row 0']);
});

test('a row of the list opens by a click', async () => {
  await show(groupsOf(10));
  await act(() => all('.virtual-list-row')[3]?.click());
  expect(opened).toEqual(['row 3']);
});
