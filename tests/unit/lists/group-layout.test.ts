import { describe, expect, test } from 'vitest';
import type { ListLayout } from '../../../components/lists/group-layout.ts';
import { findRow, groupOfSlot, layOut, rowAt, rowOfSlot, slotOfRow } from '../../../components/lists/group-layout.ts';
import { moveByKey } from '../../../components/lists/move.ts';
import { rowsToRender, visibleSlots } from '../../../components/lists/visible-slots.ts';

const layout: ListLayout<string> = layOut([
  { key: 'x', rows: ['a', 'b'] },
  { key: 'y', rows: ['c'] },
  { key: 'z', rows: ['d', 'e', 'f'] },
]);

describe('the layout of a list', () => {
  test('every row has a slot of its own, and every slot leads back', () => {
    const slots = [0, 1, 2, 3, 4, 5].map((row) => slotOfRow(layout, row));
    expect(slots).toEqual([1, 2, 4, 6, 7, 8]);
    expect(slots.map((slot) => rowOfSlot(layout, slot))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(layout.slotCount).toBe(9);
  });

  test('a heading leads to the row below it', () => {
    expect([0, 3, 5].map((slot) => rowOfSlot(layout, slot))).toEqual([0, 2, 3]);
    expect([0, 2, 3, 5, 8].map((slot) => groupOfSlot(layout, slot))).toEqual([0, 0, 1, 2, 2]);
  });

  test('rows are found by number and by themselves', () => {
    expect([0, 2, 5].map((row) => rowAt(layout, row))).toEqual(['a', 'c', 'f']);
    expect(rowAt(layout, 6)).toBeUndefined();
    expect(findRow(layout, (row) => row === 'e')).toBe(4);
    expect(findRow(layout, (row) => row === 'q')).toBeUndefined();
  });

  test('an empty list has no place', () => {
    const empty = layOut<string>([]);
    expect(empty.slotCount).toBe(0);
    expect(rowAt(empty, 0)).toBeUndefined();
    expect(rowsToRender(empty, { start: 0, end: 0 }, 0)).toEqual([]);
  });
});

describe('what is in the document', () => {
  test('what is seen and a little around it, never outside the list', () => {
    expect(visibleSlots(1000, 40, 4000, 800)).toEqual({ start: 92, end: 128 });
    expect(visibleSlots(1000, 40, -200, 800)).toEqual({ start: 0, end: 23 });
    expect(visibleSlots(10, 40, 0, 800)).toEqual({ start: 0, end: 10 });
    expect(visibleSlots(10, 40, 9000, 800)).toEqual({ start: 10, end: 10 });
  });

  test('the rows of a range, group by group, and the row that has the focus', () => {
    expect(rowsToRender(layout, { start: 2, end: 5 }, 1)).toEqual([
      { group: 0, rows: [1] },
      { group: 1, rows: [0] },
    ]);
    expect(rowsToRender(layout, { start: 7, end: 9 }, 0)).toEqual([
      { group: 0, rows: [0] },
      { group: 2, rows: [1, 2] },
    ]);
    expect(rowsToRender(layout, { start: 7, end: 8 }, 3)).toEqual([{ group: 2, rows: [0, 1] }]);
  });
});

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 5, 14],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, undefined],
])('%s from row %i leads to %s', (key, from, to) => {
  expect(moveByKey(key, from, 100, 10)).toBe(to);
});
