import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListLayout } from './group-layout.ts';
import { findRow, rowAt, rowOfSlot, slotOfRow } from './group-layout.ts';
import { openingOf, scrollerOf } from './use-visible-slots.ts';

/**
 * Holds what a person reads in its place when rows arrive or leave above it. At the top of the list nothing is held:
 * there, new rows are what one wants to see. A list with another `listKey` begins at its top.
 */
export function useHeldPlace<Row>(
  list: RefObject<HTMLElement | null>,
  layout: ListLayout<Row>,
  rowKey: (row: Row) => string,
  rowHeight: number,
  listKey: string,
): void {
  const shown = useRef({ layout, listKey });

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { layout, listKey };
    if (list.current === null || before.layout === layout) return;
    const { top } = openingOf(list.current);
    if (top <= 0) return;
    if (before.listKey !== listKey) {
      list.current.scrollIntoView({ block: 'start', behavior: 'instant' });
      return;
    }
    const seen = rowOfSlot(before.layout, Math.floor(top / rowHeight));
    const row = rowAt(before.layout, seen);
    const now = row === undefined ? undefined : findRow(layout, (each) => rowKey(each) === rowKey(row));
    if (now === undefined) return;
    const moved = (slotOfRow(layout, now) - slotOfRow(before.layout, seen)) * rowHeight;
    if (moved !== 0) scrollerOf(list.current).scrollBy({ top: moved, behavior: 'instant' });
  }, [layout, listKey]);
}
