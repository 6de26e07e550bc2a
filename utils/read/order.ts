import type { StatementRow } from '../model/statement.ts';
import { holdsInOrder } from './chain.ts';

/** What a source says of its own order. */
export type GivenOrder = 'newest-first' | 'oldest-first' | 'unknown';

/** Steps to a later and to an earlier date along the rows. */
function countSteps(rows: readonly StatementRow[]): { later: number; earlier: number } {
  let later = 0;
  let earlier = 0;
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1]?.date ?? row.date;
    if (row.date > before) later++;
    if (row.date < before) earlier++;
  }
  return { later, earlier };
}

/** Newest day first; what is not booked yet stands above what is booked that day. */
const byDate = (a: StatementRow, b: StatementRow): number => (a.date === b.date ? Number(b.pending === true) - Number(a.pending === true) : a.date < b.date ? 1 : -1);

/**
 * The rows newest first. Dates decide; where they are all the same or mixed, the direction in which the running
 * balances hold; then what the source claims. Rows of one day keep their order among themselves, and a list
 * whose dates are mixed is sorted by them, unless its balances prove the order it came in.
 */
export function orderRows(rows: readonly StatementRow[], given: GivenOrder): StatementRow[] {
  const asGiven = [...rows];
  const reversed = rows.toReversed();
  // Pending rows stand apart, on top or below, and say little of the order of the rest.
  const booked = rows.filter((row) => row.pending !== true);
  const all = countSteps(rows);
  const some = countSteps(booked);
  const isTold = booked.length > 1 && (given !== 'unknown' || some.later + some.earlier > 0);
  const { later, earlier } = isTold ? some : all;

  if (later === earlier || (later > 0 && earlier > 0)) {
    const holds = { asGiven: holdsInOrder(asGiven), reversed: holdsInOrder(reversed) };
    if (holds.asGiven !== holds.reversed) return holds.asGiven ? asGiven : reversed;
  }
  const isOldestFirst = later === earlier ? given === 'oldest-first' : later > earlier;
  const directed = isOldestFirst ? reversed : asGiven;
  return directed.toSorted(byDate);
}
