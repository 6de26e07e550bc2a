import { daysBetween } from '../../model/iso-date.ts';
import type { Transaction } from '../../model/ledger.ts';
import type { Pending, StatementRow } from '../../model/statement.ts';
import { alikeEnough, likeness } from './description.ts';

/** How long a transaction may stay pending; holds of hotels and fuel stations take longest. */
export const pendingWindowDays = 16;

/** Some banks book a purchase a day or two before the date that they showed while it was pending. */
const bookedEarlierDays = 3;

/** What is known of a row's state only grows: a posted row never becomes pending again. */
export function laterState(known: Pending, seen: Pending): Pending {
  if (known === false || seen === false) return false;
  return known === true || seen === true ? true : 'unknown';
}

type Comparable = Pick<StatementRow, 'date' | 'amountMinor' | 'currency' | 'description' | 'bankId'>;

/**
 * How well a posted row fits a pending one, 0 where it cannot be the same: never by the amount alone.
 * A vouched id stays the same on posting, so two different ones are two transactions.
 */
export function fitOfPosting(pending: Comparable, posted: Comparable): number {
  if (!amountsAgree(pending, posted)) return 0;
  if (pending.bankId !== undefined && posted.bankId !== undefined && pending.bankId !== posted.bankId) return 0;
  const days = daysBetween(pending.date, posted.date);
  if (days < -bookedEarlierDays || days > pendingWindowDays) return 0;
  const alike = likeness(pending.description, posted.description);
  // Among equals the nearer date wins.
  return alike < alikeEnough ? 0 : alike - Math.abs(days) / 1_000;
}

/** Exactly equal for now; a tip added on posting is recognised here once it is offered as a question. */
const amountsAgree = (pending: Comparable, posted: Comparable): boolean =>
  pending.amountMinor === posted.amountMinor && pending.currency === posted.currency;

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
