import { describeMonth } from './features.ts';
import { learn, makeExamples, shortestHistory } from './forest-method.ts';
import type { Random } from './forest.ts';
import { narrowTails, startingTail } from './interval.ts';
import type { MonthlySeries } from './monthly-series.ts';
import { monthNumber } from './monthly-series.ts';
import { sumCourses } from './season.ts';
import { simpleMethods, type SimpleMethodName } from './simple-methods.ts';
import { mean } from './statistics.ts';

/** The forest alone, and half way between it and the median, which is steadier where there is little to learn from. */
export type MethodName = SimpleMethodName | 'forest' | 'forest-and-median';

/** One month of one series, forecast by every method from the months before it alone. Minor units. */
export interface TestedMonth {
  series: number;
  month: number;
  actual: number;
  forecasts: Record<MethodName, number>;
  /** Where four of five such months should lie. */
  low: number;
  high: number;
  /** By how much the series changed from one month to the next until then: the measure of MASE. */
  usualChange: number;
}

export interface BacktestOptions {
  /** The first month to be forecast, by its number. */
  from: number;
  /** Fresh for each month, so that one month's forecast does not hang on another's. */
  random: () => Random;
  /** The forest learns anew after so many months. */
  relearnEvery?: number;
  trees?: number;
}

/**
 * What each method would have said of each month, had it been asked at its beginning. Months in which the forest has
 * nothing to learn from yet are left out. Yields after each month, for it may take long.
 */
export function* backtest(series: readonly MonthlySeries[], { from, random, relearnEvery = 1, trees }: BacktestOptions): Generator<void, TestedMonth[], void> {
  const courses = sumCourses(series);
  const examples = makeExamples(series, courses, [1]);
  const end = Math.max(...series.map(({ first, totals }) => monthNumber(first) + totals.length));
  const tested: TestedMonth[] = [];
  let tail = startingTail;
  let forest: ReturnType<typeof learn> | undefined;
  for (let month = from; month < end; month += 1) {
    yield;
    if ((month - from) % relearnEvery === 0) {
      const past = examples.filter((example) => example.month < month);
      forest = past.length === 0 ? undefined : learn(past, random(), trees);
    }
    if (forest === undefined) continue;
    const now: TestedMonth[] = [];
    for (const [index, each] of series.entries()) {
      const at = month - monthNumber(each.first);
      const actual = each.totals[at];
      if (at < shortestHistory || actual === undefined) continue;
      const history = each.totals.slice(0, at);
      const { row, scale } = describeMonth(each, at, at, courses);
      const [low = 0, middle = 0, high = 0] = forest.quantiles(row, [tail, 0.5, 1 - tail]).map((value) => Math.round(value * scale));
      const simple = Object.fromEntries(Object.entries(simpleMethods).map(([name, method]) => [name, Math.round(method(history))])) as Record<SimpleMethodName, number>;
      const forecasts = { ...simple, forest: middle, 'forest-and-median': Math.round((middle + simple['median-12']) / 2) };
      now.push({ series: index, month, actual, forecasts, low, high, usualChange: usualChange(history) });
    }
    tail = narrowTails(tail, now);
    tested.push(...now);
  }
  return tested;
}

const usualChange = (history: readonly number[]): number => mean(history.slice(1).map((total, at) => Math.abs(total - (history[at] ?? 0))));
