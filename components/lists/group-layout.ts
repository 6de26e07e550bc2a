/** Rows under one heading. */
export interface RowGroup<Row> {
  key: string;
  rows: readonly Row[];
}

/**
 * Where everything lies in a list whose headings and rows are all of one height. A *slot* is one such place, counted
 * from 0 with headings; a *row number* counts rows alone. All look-ups are a binary search over the groups.
 */
export interface ListLayout<Row> {
  groups: readonly RowGroup<Row>[];
  /** Per group, how many rows stand before it. Its heading lies in slot `rowsBefore + index`. */
  rowsBefore: readonly number[];
  rowCount: number;
  slotCount: number;
}

export function layOut<Row>(groups: readonly RowGroup<Row>[]): ListLayout<Row> {
  let rowCount = 0;
  const rowsBefore = groups.map((group) => {
    const before = rowCount;
    rowCount += group.rows.length;
    return before;
  });
  return { groups, rowsBefore, rowCount, slotCount: rowCount + groups.length };
}

/** The last index whose start is at or before `at`; 0 where there is none. */
function lastStart(count: number, startOf: (index: number) => number, at: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(middle) <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** The slot of a group's heading. */
export const headingSlot = <Row>(layout: ListLayout<Row>, group: number): number => (layout.rowsBefore[group] ?? 0) + group;

/** The group that a slot lies in. */
export const groupOfSlot = <Row>(layout: ListLayout<Row>, slot: number): number =>
  lastStart(layout.groups.length, (index) => headingSlot(layout, index), slot);

/** The group that a row lies in. */
export const groupOfRow = <Row>(layout: ListLayout<Row>, rowNumber: number): number =>
  lastStart(layout.groups.length, (index) => layout.rowsBefore[index] ?? 0, rowNumber);

/** The slot of a row. */
export const slotOfRow = <Row>(layout: ListLayout<Row>, rowNumber: number): number => rowNumber + groupOfRow(layout, rowNumber) + 1;

/** The row in a slot; for a heading, the first row below it. */
export const rowOfSlot = <Row>(layout: ListLayout<Row>, slot: number): number => {
  const group = groupOfSlot(layout, slot);
  return Math.max((layout.rowsBefore[group] ?? 0), slot - group - 1);
};

/** A row by its number. */
export function rowAt<Row>(layout: ListLayout<Row>, rowNumber: number): Row | undefined {
  const group = groupOfRow(layout, rowNumber);
  return layout.groups[group]?.rows[rowNumber - (layout.rowsBefore[group] ?? 0)];
}

/** The number of the first row that `isIt` is true of. */
export function findRow<Row>(layout: ListLayout<Row>, isIt: (row: Row) => boolean): number | undefined {
  for (const [index, group] of layout.groups.entries()) {
    const inGroup = group.rows.findIndex(isIt);
    if (inGroup >= 0) return (layout.rowsBefore[index] ?? 0) + inGroup;
  }
  return undefined;
}
