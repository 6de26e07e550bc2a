import type { IsoDate, IsoMonth } from '../../../utils/model/iso-date.ts';
import { addDays, monthOf } from '../../../utils/model/iso-date.ts';
import type { SummaryView } from '../../../utils/model/ledger.ts';
import type { CurrencyCode, Minor } from '../../../utils/model/money.ts';

/** The month's spending in one currency as it added up day by day, beside the month before. Amounts are positive. */
export interface TidelineSeries {
  currency: CurrencyCode;
  month: IsoMonth;
  previousMonth: IsoMonth;
  /** Spent from the 1st to each day, up to and including today. */
  current: Minor[];
  /** The same for every day of the month before. */
  previous: Minor[];
  spentMinor: Minor;
  /** Spent by the same day of the month before; by its last day where it is shorter. */
  spentBeforeMinor: Minor;
}

/** The month before. */
export const monthBefore = (month: IsoMonth): IsoMonth => monthOf(addDays(`${month}-01`, -1));

/** The month after. */
export const monthAfter = (month: IsoMonth): IsoMonth => monthOf(addDays(`${month}-28`, 4));

const lastDay = (month: IsoMonth): number => Number(addDays(`${monthAfter(month)}-01`, -1).slice(8));

function addUp(days: SummaryView['days'], month: IsoMonth, currency: CurrencyCode, until: number): Minor[] {
  const spent = Array.from({ length: until }, () => 0);
  for (const day of days) {
    const index = Number(day.date.slice(8)) - 1;
    if (day.currency === currency && monthOf(day.date) === month && index < until) spent[index] = (spent[index] ?? 0) - day.outMinor;
  }
  let sum = 0;
  return spent.map((each) => (sum += each));
}

/** The tideline of today's month. Days after today are left out: a bank may list bookings ahead. */
export function tidelineSeries(summary: Pick<SummaryView, 'days'>, currency: CurrencyCode, today: IsoDate): TidelineSeries {
  const month = monthOf(today);
  const previousMonth = monthBefore(month);
  const dayOfMonth = Number(today.slice(8));
  const current = addUp(summary.days, month, currency, dayOfMonth);
  const previous = addUp(summary.days, previousMonth, currency, lastDay(previousMonth));
  return {
    currency,
    month,
    previousMonth,
    current,
    previous,
    spentMinor: current.at(-1) ?? 0,
    spentBeforeMinor: previous[Math.min(dayOfMonth, previous.length) - 1] ?? 0,
  };
}
