import { describeMonth, type Courses } from './features.ts';
import { growForest, type Forest, type Random } from './forest.ts';
import type { MonthlySeries } from './monthly-series.ts';
import { monthNumber } from './monthly-series.ts';

/** A month of a series as an example, with what came of it in units of `scale`. */
export interface Example {
  row: readonly number[];
  scale: number;
  target: number;
  /** The month's number, and how many months ahead of what was known it lay (1: the next one). */
  month: number;
  ahead: number;
}

/** Fewer months than this say nothing about a series. */
export const shortestHistory = 12;

/** What is more times the usual month than this teaches as if it were this: one new car is no rule. */
const dearest = 8;
/** Older examples are left out. No household has as many: 25 categories over ten years are 3,000. */
const mostExamples = 60_000;

/** Every month of every series that had a year before it, as it could have been described so many months ahead. */
export function makeExamples(series: readonly MonthlySeries[], courses: Courses, aheads: readonly number[]): Example[] {
  return series.flatMap((each) =>
    aheads.flatMap((ahead) =>
      each.totals.flatMap((total, at): Example[] => {
        const known = at - ahead + 1;
        if (known < shortestHistory) return [];
        const { row, scale } = describeMonth(each, at, known, courses);
        return [{ row, scale, target: total / scale, month: monthNumber(each.first) + at, ahead }];
      }),
    ),
  );
}

/** Grows a forest on the newest examples. The fewer there are, the finer it looks: a dear month comes but once a year. */
export function learn(examples: readonly Example[], random: Random, trees = 30): Forest {
  const newest = examples.toSorted((a, b) => b.month - a.month).slice(0, mostExamples);
  const targets = newest.map(({ target }) => Math.max(-dearest, Math.min(dearest, target)));
  return growForest({ rows: newest.map(({ row }) => row), targets }, { trees, smallestLeaf: Math.max(4, Math.min(20, Math.round(newest.length / 60))), deepest: 12, share: 0.4, random });
}
