import type { IsoDate, IsoMonth } from '../../../utils/model/iso-date.ts';
import { monthOf } from '../../../utils/model/iso-date.ts';
import type { SummaryView } from '../../../utils/model/ledger.ts';
import type { CurrencyCode, Minor } from '../../../utils/model/money.ts';
import { monthBefore } from './tideline-series.ts';

/** One month in one currency; `outMinor` is negative, as in the ledger. */
export interface MonthFlow {
  month: IsoMonth;
  inMinor: Minor;
  outMinor: Minor;
}

/** In and out of the last twelve months, oldest first, today's month last. Months without rows are there with zeros. */
export function monthSeries(summary: Pick<SummaryView, 'months'>, currency: CurrencyCode, today: IsoDate): MonthFlow[] {
  const known = new Map(summary.months.map(({ month, totals }) => [month, totals.find((each) => each.currency === currency)]));
  const months: IsoMonth[] = [monthOf(today)];
  while (months.length < 12) months.unshift(monthBefore(months[0] ?? ''));
  const first = months.findIndex((month) => known.get(month) !== undefined);
  // A ledger of three months is drawn as three months, not as nine empty ones and three.
  const shown = first < 0 ? [] : months.slice(first);
  return shown.map((month) => ({ month, inMinor: known.get(month)?.inMinor ?? 0, outMinor: known.get(month)?.outMinor ?? 0 }));
}

/** The currencies that the ledger holds, the one with the most rows in its recent months first. */
export function currenciesOf(summary: Pick<SummaryView, 'accounts' | 'months'>): CurrencyCode[] {
  const counts = new Map<CurrencyCode, number>(summary.accounts.map((account) => [account.currency, 0]));
  for (const { totals } of summary.months.slice(-12)) {
    for (const { currency, count } of totals) counts.set(currency, (counts.get(currency) ?? 0) + count);
  }
  return [...counts].sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1)).map(([currency]) => currency);
}
