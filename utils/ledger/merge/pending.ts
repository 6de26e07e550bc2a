import { daysBetween } from '../../model/iso-date.ts';
import type { Transaction } from '../../model/ledger.ts';
import type { Pending, StatementRow } from '../../model/statement.ts';
import { haveOtherIds } from './identity/bank-ids.ts';
import { alikeEnough, likeness } from './description.ts';

/** How long a transaction may stay pending; holds of hotels and fuel stations take longest. */
export const pendingWindowDays = 16;

/** Some banks book a purchase a day or two before the date that they showed while it was pending. */
export const bookedEarlierDays = 3;

/** What is known of a row's state only grows: a posted row never becomes pending again. */
export function laterState(known: Pending, seen: Pending): Pending {
  if (known === false || seen === false) return false;
  return known === true || seen === true ? true : 'unknown';
}

type Comparable = Pick<StatementRow, 'date' | 'amountMinor' | 'currency' | 'description' | 'bankId'> & Pick<Transaction, 'otherIds'>;

/**
 * How well a posted row fits a pending one, 0 where it cannot be the same: never by the amount alone.
 * A vouched id stays the same on posting, so two different ones are two transactions.
 */
export function fitOfPosting(pending: Comparable, posted: Comparable): number {
  if (pending.currency !== posted.currency) return 0;
  if (haveOtherIds(pending, posted)) return 0;
  const days = daysBetween(pending.date, posted.date);
  if (days < -bookedEarlierDays || days > pendingWindowDays) return 0;
  const alike = likeness(pending.description, posted.description);
  if (alike < alikeEnough) return 0;
  // Among equals the nearer date wins; one of the very amount is surer than one with a tip.
  const isExact = pending.amountMinor === posted.amountMinor;
  return isExact || isTipped(pending, posted) ? alike + (isExact ? 1 : 0) - Math.abs(days) / 1_000 : 0;
}

/** A tip is added on posting, to what was spent. */
const largestTip = 0.3;

export const isTipped = ({ amountMinor: held }: Pick<Comparable, 'amountMinor'>, { amountMinor: booked }: Pick<Comparable, 'amountMinor'>): boolean =>
  held < 0 && booked < held && booked >= held * (1 + largestTip);

/** Surer than on posting, since there is no other sign that one has become the other. */
const rewordedEnough = 0.75;

/**
 * How well a row fits a transaction of the same day and amount in other words, 0 where it cannot be the same: on booking
 * a bank may write it differently, and so may a page and its data. Different references are different transactions.
 */
export function fitOfRewording(row: Comparable & Balance, each: Comparable & Balance): number {
  if (row.date !== each.date || row.amountMinor !== each.amountMinor || row.currency !== each.currency) return 0;
  if (haveOtherIds(row, each)) return 0;
  if (row.balanceAfterMinor !== undefined && each.balanceAfterMinor !== undefined) return row.balanceAfterMinor === each.balanceAfterMinor ? 2 : 0;
  const alike = likeness(row.description, each.description);
  return alike < rewordedEnough || haveDifferentNumbers(row.description, each.description) ? 0 : alike;
}

type Balance = Pick<StatementRow, 'balanceAfterMinor'>;

function haveDifferentNumbers(one: string, other: string): boolean {
  const [left, right] = [numbersIn(one), numbersIn(other)];
  return left.length > 0 && right.length > 0 && !left.some((number) => right.includes(number));
}

const numbersIn = (text: string): string[] => text.match(/\d{3,}/g) ?? [];

/** Pairs rows with transactions one to one, best fit first; ties keep the given order. */
export function pairByFit<Row>(
  rows: readonly Row[],
  transactions: readonly Transaction[],
  fit: (row: Row, transaction: Transaction) => number,
): [Row, Transaction][] {
  const fits = rows
    .flatMap((row) => transactions.map((transaction) => ({ row, transaction, score: fit(row, transaction) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const usedRows = new Set<Row>();
  const usedTransactions = new Set<Transaction>();
  return fits.flatMap(({ row, transaction }): [Row, Transaction][] => {
    if (usedRows.has(row) || usedTransactions.has(transaction)) return [];
    usedRows.add(row);
    usedTransactions.add(transaction);
    return [[row, transaction]];
  });
}
