import type { IsoDate, IsoMonth } from '../../../utils/model/iso-date.ts';
import { monthOf } from '../../../utils/model/iso-date.ts';
import type { MonthTotals, Transaction } from '../../../utils/model/ledger.ts';
import type { CurrencyCode } from '../../../utils/model/money.ts';

/** The transactions of one day, in the ledger's order. */
export interface Day {
  key: IsoDate;
  rows: Transaction[];
}

/** Cuts a list that is sorted by date into its days. */
export function groupByDay(transactions: readonly Transaction[]): Day[] {
  const days: Day[] = [];
  for (const each of transactions) {
    const last = days.at(-1);
    if (last?.key === each.date) last.rows.push(each);
    else days.push({ key: each.date, rows: [each] });
  }
  return days;
}

/** In, out and count per currency, the currency with the most transactions first. Never added up across currencies. */
export function totalsOf(transactions: readonly Transaction[]): MonthTotals[] {
  const byCurrency = new Map<CurrencyCode, MonthTotals>();
  for (const { currency, amountMinor, dropped } of transactions) {
    if (dropped === true) continue;
    let totals = byCurrency.get(currency);
    if (totals === undefined) byCurrency.set(currency, (totals = { currency, inMinor: 0, outMinor: 0, count: 0 }));
    if (amountMinor < 0) totals.outMinor += amountMinor;
    else totals.inMinor += amountMinor;
    totals.count += 1;
  }
  return [...byCurrency.values()].sort((one, other) => other.count - one.count || (one.currency < other.currency ? -1 : 1));
}

/** Totals of each month that has transactions, newest first. */
export function totalsByMonth(transactions: readonly Transaction[]): { month: IsoMonth; totals: MonthTotals[] }[] {
  const byMonth = new Map<IsoMonth, Transaction[]>();
  for (const each of transactions) {
    const month = monthOf(each.date);
    const rows = byMonth.get(month);
    if (rows === undefined) byMonth.set(month, [each]);
    else rows.push(each);
  }
  return [...byMonth].sort(([one], [other]) => (one < other ? 1 : -1)).map(([month, rows]) => ({ month, totals: totalsOf(rows) }));
}
