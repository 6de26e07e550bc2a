import type { IsoDate, IsoMonth } from '../../model/iso-date.ts';
import { addDays, monthOf } from '../../model/iso-date.ts';
import type { Transaction } from '../../model/ledger.ts';
import type { StatementRow } from '../../model/statement.ts';
import { shownDate } from './edits.ts';
import { pendingWindowDays } from './pending.ts';

/** The months that can hold a transaction which one of the rows shows: its own, and those that posting may reach over. */
export function monthsAround(rows: readonly Pick<StatementRow, 'date'>[]): IsoMonth[] {
  const days = new Set(rows.map((row) => row.date));
  const reached = [...days].flatMap((day: IsoDate) => [-pendingWindowDays, 0, pendingWindowDays].map((days) => monthOf(addDays(day, days))));
  return [...new Set(reached)].sort();
}

/** Months with those before and after them. */
export const monthsBeside = (months: readonly IsoMonth[]): IsoMonth[] =>
  [...new Set(months.flatMap((month) => [monthOf(addDays(`${month}-01`, -1)), month, monthOf(addDays(`${month}-28`, 4))]))].sort();

/**
 * Months after transactions were added or changed. One whose date moved over a month's end leaves the one month and
 * enters the other. Months that nothing happened to keep their very list.
 */
export function placeInMonths(
  months: ReadonlyMap<IsoMonth, readonly Transaction[]>,
  changed: readonly Transaction[],
): Map<IsoMonth, readonly Transaction[]> {
  const replaced = new Set(changed.map((each) => each.id));
  const entering = Map.groupBy(changed, (each) => monthOf(shownDate(each)));
  const all = new Set([...months.keys(), ...entering.keys()]);
  return new Map(
    [...all].map((month): [IsoMonth, readonly Transaction[]] => {
      const before = months.get(month) ?? [];
      const kept = before.filter((each) => !replaced.has(each.id));
      const entered = entering.get(month) ?? [];
      return [month, kept.length === before.length && entered.length === 0 ? before : [...kept, ...entered].sort(newestFirst)];
    }),
  );
}

/** The ledger's order: by day, within a day as the bank lists it. */
export const newestFirst = (a: Transaction, b: Transaction): number =>
  compare(b.date, a.date) || a.dayRank - b.dayRank || compare(a.accountId, b.accountId) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
