import { daysBetween } from '../../model/iso-date.ts';
import type { Transaction } from '../../model/ledger.ts';
import type { Proof } from '../../model/proof.ts';
import type { Coverage, StatementRow } from '../../model/statement.ts';
import { isCovered, type CoveredDays } from './covered-days.ts';
import { pendingWindowDays } from './pending.ts';

interface ReadList {
  rows: readonly StatementRow[];
  coverage: Pick<Coverage, 'rowsLeft'>;
  proof?: Proof;
  covered: CoveredDays | undefined;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * Pending transactions that the bank has let go without booking them: a list that reads whole over their day and beyond
 * it, and on which no booked transaction is missing, shows them no more. A list without any pending rows may leave them
 * to another page, so there the time within which they could have posted must have passed. `unseen` are those that none
 * of the list's rows shows.
 */
export function findDropped(unseen: readonly Transaction[], { rows, coverage, proof, covered, at }: ReadList): Transaction[] {
  const newest = rows.filter((row) => row.pending !== true).reduce<string | undefined>((last, { date }) => (last === undefined || date > last ? date : last), undefined);
  const saysWhatIsPending = rows.every((row) => row.pending !== 'unknown');
  if (newest === undefined || !saysWhatIsPending || coverage.rowsLeft > 0 || proof?.result === 'broken') return [];
  const isFiltered = unseen.some((each) => each.pending !== true && isCovered(covered, each.date));
  if (isFiltered) return [];
  const listsPending = rows.some((row) => row.pending === true);
  return unseen.filter(
    (each) =>
      each.pending === true &&
      each.dropped !== true &&
      each.origin.at < at &&
      isCovered(covered, each.date) &&
      newest > each.date &&
      (listsPending || daysBetween(each.date, newest) >= pendingWindowDays),
  );
}
