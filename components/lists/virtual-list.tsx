import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { RowGroup } from './group-layout.ts';
import { headingSlot, layOut, rowAt, slotOfRow } from './group-layout.ts';
import { moveByKey } from './move.ts';
import { useActiveRow } from './use-active-row.ts';
import { useHeldPlace } from './use-held-place.ts';
import { openingOf, useVisibleSlots } from './use-visible-slots.ts';
import { rowsToRender } from './visible-slots.ts';
import './virtual-list.css';

interface VirtualListProps<Row> {
  /** What the list holds, for screen readers. */
  label: string;
  groups: readonly RowGroup<Row>[];
  rowKey: (row: Row) => string;
  /** Height of every row and heading in pixels; the stylesheet gets it as `--row-height`. */
  rowHeight: number;
  columnCount: number;
  /** The cells of a heading, each with a role. */
  renderHeading: (group: RowGroup<Row>) => ComponentChildren;
  /** The cells of a row, each with a role. */
  renderRow: (row: Row) => ComponentChildren;
  onOpen: (row: Row) => void;
  /** The row whose details are shown. */
  openKey?: string | undefined;
  /** When this changes, the list is another one: it begins at its top. While it stays, new rows move nothing. */
  listKey: string;
}

/**
 * A list of any length that keeps some dozens of rows in the document: fixed height, headings that stick, one row in
 * the tab order, arrows, Home, End and page keys. Screen readers get a grid that states its true size.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>): VNode {
  const { groups, rowKey, rowHeight, listKey, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOut(groups), [groups]);
  const range = useVisibleSlots(list, layout.slotCount, rowHeight);
  const active = useActiveRow(list, layout, rowKey, listKey);
  useHeldPlace(list, layout, rowKey, rowHeight, listKey);

  const open = (row: Row | undefined): void => {
    if (row !== undefined) onOpen(row);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || list.current === null) return;
    const target = moveByKey(event.key, active.rowNumber, layout.rowCount, Math.floor(openingOf(list.current).height / rowHeight));
    if (target !== undefined) active.moveTo(target);
    else if (event.key === 'Enter' || event.key === ' ') open(rowAt(layout, active.rowNumber));
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      class="virtual-list"
      role="grid"
      aria-label={props.label}
      aria-rowcount={layout.slotCount}
      aria-colcount={props.columnCount}
      aria-readonly="true"
      style={{ height: `${layout.slotCount * rowHeight}px`, '--row-height': `${rowHeight}px` }}
    >
      {rowsToRender(layout, range, active.rowNumber).map(({ group, rows }) => {
        const each = groups[group];
        if (each === undefined) return null;
        const slot = headingSlot(layout, group);
        const before = layout.rowsBefore[group] ?? 0;
        return (
          <div
            key={each.key}
            class="virtual-list-group"
            role="rowgroup"
            style={{ top: `${slot * rowHeight}px`, height: `${(each.rows.length + 1) * rowHeight}px` }}
          >
            <div class="virtual-list-heading" role="row" aria-rowindex={slot + 1}>
              {props.renderHeading(each)}
            </div>
            {rows.map((index) => {
              const row = each.rows[index];
              if (row === undefined) return null;
              const rowNumber = before + index;
              const key = rowKey(row);
              return (
                <div
                  key={key}
                  class="virtual-list-row"
                  role="row"
                  aria-rowindex={slotOfRow(layout, rowNumber) + 1}
                  tabIndex={rowNumber === active.rowNumber ? 0 : -1}
                  data-row={rowNumber}
                  data-open={key === props.openKey ? '' : undefined}
                  style={{ top: `${(index + 1) * rowHeight}px` }}
                  onFocus={() => active.take(rowNumber)}
                  onClick={() => open(row)}
                  onKeyDown={onKeyDown}
                >
                  {props.renderRow(row)}
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
