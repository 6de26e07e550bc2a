import type { ListLayout } from './group-layout.ts';
import { groupOfRow, groupOfSlot, headingSlot } from './group-layout.ts';

/** A part of a list, in slots; `end` is the first that is not in it. */
export interface SlotRange {
  start: number;
  end: number;
}

/** Slots kept ready outside what is seen, so that a flick does not show empty paper. */
const margin = 8;

/**
 * The slots worth having in the document. `top` is how far the list's own top edge lies above the upper edge of what
 * is seen (negative while the list begins lower), `height` what is seen, both in pixels.
 */
export function visibleSlots(slotCount: number, rowHeight: number, top: number, height: number): SlotRange {
  const start = Math.floor(top / rowHeight) - margin;
  const end = Math.ceil((top + height) / rowHeight) + margin;
  const within = (slot: number): number => Math.min(Math.max(slot, 0), slotCount);
  return { start: within(start), end: within(end) };
}

/** The rows of one group that are in the document, by their place in the group. */
export interface GroupRows {
  group: number;
  rows: number[];
}

/**
 * The groups that a range touches with the rows needed of each, and always the row `keptRow`, wherever it lies: it
 * has the focus, or takes it next, and focus on a row that leaves the document would be lost.
 */
export function rowsToRender<Row>(layout: ListLayout<Row>, range: SlotRange, keptRow: number): GroupRows[] {
  if (layout.rowCount === 0) return [];
  const byGroup = new Map<number, number[]>();
  if (range.end > range.start) {
    const last = groupOfSlot(layout, range.end - 1);
    for (let group = groupOfSlot(layout, range.start); group <= last; group += 1) {
      const firstRowSlot = headingSlot(layout, group) + 1;
      const from = Math.max(range.start - firstRowSlot, 0);
      const to = Math.min(range.end - firstRowSlot, layout.groups[group]?.rows.length ?? 0);
      byGroup.set(group, Array.from({ length: Math.max(to - from, 0) }, (_, offset) => from + offset));
    }
  }
  const keptGroup = groupOfRow(layout, keptRow);
  const kept = keptRow - (layout.rowsBefore[keptGroup] ?? 0);
  const beside = byGroup.get(keptGroup) ?? [];
  if (!beside.includes(kept)) byGroup.set(keptGroup, [...beside, kept].sort((one, other) => one - other));
  return [...byGroup].sort(([one], [other]) => one - other).map(([group, rows]) => ({ group, rows }));
}
