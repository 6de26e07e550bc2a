import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListLayout } from './group-layout.ts';
import { findRow, rowAt } from './group-layout.ts';

interface ActiveRow {
  /** The one row that is in the tab order. */
  rowNumber: number;
  /** A row has got the focus, by a click or by Tab. */
  take: (rowNumber: number) => void;
  /** Moves the focus to a row, however far, and scrolls it into view. */
  moveTo: (rowNumber: number) => void;
}

/** The row of a list that Tab leads to. It is followed by its key: rows that arrive above it do not push the focus away. */
export function useActiveRow<Row>(
  list: RefObject<HTMLElement | null>,
  layout: ListLayout<Row>,
  rowKey: (row: Row) => string,
  listKey: string,
): ActiveRow {
  const [active, setActive] = useState({ listKey, key: '', rowNumber: 0 });
  const focusNext = useRef(false);

  const rowNumber = useMemo(() => {
    if (active.listKey !== listKey) return 0;
    const there = rowAt(layout, active.rowNumber);
    if (there !== undefined && rowKey(there) === active.key) return active.rowNumber;
    const moved = findRow(layout, (row) => rowKey(row) === active.key);
    return moved ?? Math.max(Math.min(active.rowNumber, layout.rowCount - 1), 0);
  }, [active, layout, listKey]);

  const take = (next: number): void => {
    const row = rowAt(layout, next);
    if (row !== undefined) setActive({ listKey, key: rowKey(row), rowNumber: next });
  };

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    const element = list.current?.querySelector<HTMLElement>(`[data-row="${rowNumber}"]`);
    element?.focus({ preventScroll: true });
    // The stylesheet's scroll margins keep it clear of what sticks above it.
    element?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return {
    rowNumber,
    take,
    moveTo: (next) => {
      focusNext.current = true;
      take(next);
    },
  };
}
