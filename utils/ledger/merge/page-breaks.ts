import type { Transaction } from '../../model/ledger.ts';
import type { ListedRow } from './listed-rows.ts';

/** Where a list borders on what is known, by the balances. */
export interface PageBreaks {
  /** The list's booked rows with their balances: what is among them does not lie beyond, wherever it is ranked. */
  shown: ReadonlySet<string>;
  /** The known transaction right above the list's newest row. */
  above?: Transaction;
  /** The one right below its oldest row. */
  below?: Transaction;
}

type WithBalance<Row> = Row & { balanceAfterMinor: number };

/**
 * Finds where a list goes on exactly above or below what is known: one's balance before a transaction is the other's
 * balance after. What lies beyond such a break is on another page, so none of the list's rows shows it again, alike or
 * not: twins across the break between two pages are twins. Nothing is found where the list shows the bordering
 * transaction itself, or where there are no balances.
 */
export function findPageBreaks(rows: readonly ListedRow[], known: readonly Transaction[]): PageBreaks {
  const posted = rows.filter((row) => row.pending !== true);
  const [newest, oldest] = [posted[0], posted.at(-1)];
  const shown = new Set(posted.map(lineOf));
  if (!hasBalance(newest) || !hasBalance(oldest)) return { shown };
  const beyond = known.filter((each) => each.pending !== true && each.amountMinor !== 0 && each.currency === newest.currency && !shown.has(lineOf(each))).filter(hasBalance);
  const above = beyond.find((each) => each.date >= newest.date && balanceBefore(each) === newest.balanceAfterMinor);
  const below = beyond.find((each) => each.date <= oldest.date && each.balanceAfterMinor === balanceBefore(oldest));
  return { shown, ...(above === undefined ? {} : { above }), ...(below === undefined ? {} : { below }) };
}

/** True for what the list cannot show, since it lies beyond one of its breaks. */
export const isBeyond = ({ shown, above, below }: PageBreaks, each: Transaction): boolean =>
  ((above !== undefined && isAtOrAbove(each, above)) || (below !== undefined && isAtOrAbove(below, each))) && !shown.has(lineOf(each));

/** By the ledger's order: the same transaction, or one nearer to the top. */
const isAtOrAbove = (each: Transaction, other: Transaction): boolean =>
  each.date > other.date || (each.date === other.date && each.dayRank <= other.dayRank);

const lineOf = (each: { fingerprint: string; balanceAfterMinor?: number }): string => `${each.fingerprint}|${each.balanceAfterMinor}`;
const balanceBefore = (each: { amountMinor: number; balanceAfterMinor: number }): number => each.balanceAfterMinor - each.amountMinor;

function hasBalance<Row extends { balanceAfterMinor?: number }>(row: Row | undefined): row is WithBalance<Row> {
  return row?.balanceAfterMinor !== undefined;
}
