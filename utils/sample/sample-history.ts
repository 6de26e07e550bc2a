import type { HistoryEntry } from '../model/history.ts';
import { monthOf, type IsoDate } from '../model/iso-date.ts';
import type { Transaction } from '../model/ledger.ts';

/** So many visits back. */
const mostVisits = 30;

/** A history as it would be had the bank been visited on each day that has transactions. */
export function listVisits(transactions: readonly Transaction[], { siteId, today }: { siteId: string; today: IsoDate }): HistoryEntry[] {
  const days = [...Map.groupBy(transactions.filter(({ date }) => date <= today), ({ date }) => date)].toSorted(([a], [b]) => (a < b ? 1 : -1)).slice(0, mostVisits);
  return days.map(([date, rows]): HistoryEntry => ({
    step: `visit ${date}`,
    month: monthOf(date),
    at: Date.parse(`${date}T12:00:00Z`),
    kind: 'capture',
    siteId,
    added: rows.length,
    changed: 0,
    months: [monthOf(date)],
  }));
}
