import { monthOf, type IsoDate } from '../model/iso-date.ts';
import type { Account, MonthTotals, SummaryView, Transaction } from '../model/ledger.ts';
import { monthsLater } from './calendar.ts';

function totalsOf(transactions: readonly Transaction[]): MonthTotals[] {
  return [...Map.groupBy(transactions, (each) => each.currency)].map(([currency, rows]) => ({
    currency,
    inMinor: rows.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0),
    outMinor: rows.reduce((sum, { amountMinor }) => sum + Math.min(0, amountMinor), 0),
    count: rows.length,
  }));
}

/** The summary that the vault's ledger would keep for the same transactions. */
export function summarise(accounts: Account[], transactions: readonly Transaction[], today: IsoDate): SummaryView {
  const byMonth = [...Map.groupBy(transactions, (each) => monthOf(each.date))].sort(([a], [b]) => (a < b ? -1 : 1));
  const lastMonth = monthsLater(monthOf(today), -1);
  const spentLately = transactions.filter((each) => each.amountMinor < 0 && monthOf(each.date) >= lastMonth);
  const days = [...Map.groupBy(spentLately, ({ date, currency }) => `${date} ${currency}`)]
    .map(([key, rows]) => ({
      date: key.slice(0, 10),
      currency: key.slice(11),
      outMinor: rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    accounts,
    months: byMonth.slice(-60).map(([month, rows]) => ({ month, totals: totalsOf(rows) })),
    days,
    transactionCount: transactions.length,
    updatedAt: Date.parse(`${today}T12:00:00Z`),
  };
}
