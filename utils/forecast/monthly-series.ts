import type { IsoDate, IsoMonth } from '../model/iso-date.ts';
import { monthOf } from '../model/iso-date.ts';
import type { Minor } from '../model/money.ts';

/** What goes through one account, category or both, month by month, without a gap. */
export interface MonthlySeries {
  key: string;
  /** Wider things that it is part of (its account, its category), whose own course says something about it. */
  partOf: readonly string[];
  first: IsoMonth;
  /** Of one currency. Spending may be given as positive or as negative, as long as all series do alike. */
  totals: Minor[];
  /** How many transactions make up each total. */
  counts: number[];
}

/** What a series is made of. */
export interface Entry {
  /** What it is part of, widest first: its account, its category. Together they are the key of its series. */
  partOf: readonly string[];
  date: IsoDate;
  amountMinor: Minor;
}

interface Month {
  total: Minor;
  count: number;
}

/** Months since year 0; the next month is one more. */
export const monthNumber = (month: IsoMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The month of a number that `monthNumber` gave. */
export const monthOfNumber = (number: number): IsoMonth => `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/**
 * One series for each key, from its first month to the last that is complete (`until`, inclusive), or to its own last
 * month where `until` is left out. A month in which nothing happened is a zero.
 */
export function toMonthlySeries(entries: Iterable<Entry>, until?: IsoMonth): MonthlySeries[] {
  const found = new Map<string, { partOf: readonly string[]; months: Map<number, Month> }>();
  const end = until === undefined ? Infinity : monthNumber(until);
  for (const { partOf, date, amountMinor } of entries) {
    const month = monthNumber(monthOf(date));
    if (month > end) continue;
    const key = JSON.stringify(partOf);
    const own = found.get(key) ?? { partOf, months: new Map<number, Month>() };
    found.set(key, own);
    const { total, count } = own.months.get(month) ?? { total: 0, count: 0 };
    own.months.set(month, { total: total + amountMinor, count: count + 1 });
  }
  return [...found].map(([key, { partOf, months }]) => {
    const numbers = [...months.keys()];
    const first = Math.min(...numbers);
    const last = until === undefined ? Math.max(...numbers) : end;
    const each = Array.from({ length: last - first + 1 }, (_, at) => months.get(first + at) ?? { total: 0, count: 0 });
    return { key, partOf, first: monthOfNumber(first), totals: each.map(({ total }) => total), counts: each.map(({ count }) => count) };
  });
}
