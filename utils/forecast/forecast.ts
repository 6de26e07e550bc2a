import type { IsoMonth } from '../model/iso-date.ts';
import type { MethodName, TestedMonth } from './backtest.ts';
import { chooseMethod } from './choose-method.ts';
import { describeMonth } from './features.ts';
import { learn, makeExamples, shortestHistory } from './forest-method.ts';
import type { Random } from './forest.ts';
import { startingTail } from './interval.ts';
import type { MonthlySeries } from './monthly-series.ts';
import { monthNumber, monthOfNumber } from './monthly-series.ts';
import { sumCourses } from './season.ts';
import { simpleMethods } from './simple-methods.ts';
import { median } from './statistics.ts';

/** What a month to come is expected to bring. Minor units; four of five such months should lie from `low` to `high`. */
export interface ForecastMonth {
  month: IsoMonth;
  expected: number;
  low: number;
  high: number;
}

export interface SeriesForecast {
  key: string;
  /** Named to the user. `median-12` without a test where there is less than a year of history. */
  method: MethodName;
  /** Its errors on the user's own months so far, in parts of all money; not there where none could be tested. */
  error?: number;
  months: ForecastMonth[];
}

export interface ForecastOptions {
  /** How many months after the last known one. */
  months: number;
  /** From `backtest`, of the same series; the method that was nearest in it is used. */
  tested: readonly TestedMonth[];
  random: Random;
}

/** How many months ahead the forest is shown examples of; it reads those between off their neighbours. */
const aheads = [1, 2, 3, 6, 12];

/**
 * The months after the last known one, of each series. Interval and forest look as many months ahead as each month lies;
 * the simple methods repeat what they say, as they always do.
 */
export function forecastMonths(series: readonly MonthlySeries[], { months, tested, random }: ForecastOptions): SeriesForecast[] {
  const courses = sumCourses(series);
  const examples = makeExamples(series, courses, aheads.filter((ahead) => ahead <= Math.max(months, 1)));
  const forest = examples.length === 0 ? undefined : learn(examples, random);
  const { method, error } = chooseMethod(tested);
  return series.map((each): SeriesForecast => {
    const known = each.totals.length;
    const { key, totals } = each;
    if (known < shortestHistory || forest === undefined) {
      return { key, method: 'median-12', months: Array.from({ length: months }, (_, at) => plainMonth(each, at)) };
    }
    const forecast = Array.from({ length: months }, (_, at): ForecastMonth => {
      const { row, scale } = describeMonth(each, known + at, known, courses);
      const [low = 0, middle = 0, high = 0] = forest.quantiles(row, [startingTail, 0.5, 1 - startingTail]).map((value) => Math.round(value * scale));
      const expected = sayBy(method, totals, at, middle);
      return { month: monthAfter(each, at), expected, low: Math.min(low, expected), high: Math.max(high, expected) };
    });
    return { key, method, ...(error === undefined ? {} : { error }), months: forecast };
  });
}

const monthAfter = ({ first, totals }: MonthlySeries, at: number): IsoMonth => monthOfNumber(monthNumber(first) + totals.length + at);

/** The last year again for the seasonal method; for the others each month is the next. */
function sayBy(method: MethodName, totals: readonly number[], at: number, middle: number): number {
  if (method === 'forest') return middle;
  if (method === 'forest-and-median') return Math.round((middle + simpleMethods['median-12'](totals)) / 2);
  if (method === 'seasonal-naive') return totals.at(-12 + (at % 12)) ?? totals.at(-1) ?? 0;
  return Math.round(simpleMethods[method](totals));
}

/** With too little to learn from: the middle of what there was, and all of it as the interval. */
function plainMonth(series: MonthlySeries, at: number): ForecastMonth {
  const { totals } = series;
  return { month: monthAfter(series, at), expected: Math.round(median(totals)), low: Math.min(0, ...totals), high: Math.max(0, ...totals) };
}
