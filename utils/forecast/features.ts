import type { MonthlySeries } from './monthly-series.ts';
import { monthNumber } from './monthly-series.ts';
import { courseName, seasonOf, type Course } from './season.ts';
import { mean, median } from './statistics.ts';

/** What is known of a month before it comes. */
export interface Features {
  row: number[];
  /** What the series usually moves in a month; features and targets are told in it, so that series can be compared. Minor units. */
  scale: number;
}

/** The whole a series is seen in. */
export type Courses = ReadonlyMap<string, Course>;

/** Of what a series is part of, so many places are looked at. */
const places = 2;

/**
 * Describes month `target` of a series (counted from its first) from the months before `known` alone. `known` is
 * `target` for the next month, and less for those after it.
 */
export function describeMonth({ first, totals, counts, partOf }: MonthlySeries, target: number, known: number, courses: Courses): Features {
  const year = totals.slice(Math.max(0, known - 12), known);
  const usual = mean(year.map(Math.abs));
  const scale = Math.max(1, usual);
  const back = (months: number): number => (totals[known - months] ?? 0) / scale;
  const yearsBack = [12, 24, 36].flatMap((months) => (target - months >= 0 && target - months < known ? (totals[target - months] ?? 0) / scale : []));
  const yearCounts = counts.slice(Math.max(0, known - 12), known);
  const lastCount = counts[known - 1] ?? 0;
  const month = monthNumber(first) + target;
  const now = monthNumber(first) + known;
  const none = new Map<number, number>();
  const whole = courses.get('') ?? none;
  const row = [
    back(1),
    back(2),
    back(3),
    back(6),
    yearsBack[0] ?? 1,
    yearsBack.length === 0 ? 1 : mean(yearsBack),
    (totals[target - 11] ?? 0) * Number(target - 11 < known) / scale,
    (totals[target - 13] ?? 0) / scale,
    mean(totals.slice(Math.max(0, known - 3), known)) / scale,
    mean(totals.slice(Math.max(0, known - 6), known)) / scale,
    median(year) / scale,
    Math.max(...year) / scale,
    Math.min(...year) / scale,
    year.filter((total) => total === 0).length,
    totals.slice(Math.max(0, known - 3), known).filter((total) => total === 0).length,
    monthsSilent(totals, known),
    lastCount,
    mean(yearCounts),
    lastCount - mean(yearCounts),
    counts[target - 12] ?? -1,
    month % 12,
    Math.log(scale),
    known,
    target - known,
    seasonOf(whole, month, now),
  ];
  for (let place = 0; place < places; place += 1) {
    const name = partOf[place];
    const course = (name === undefined ? undefined : courses.get(courseName(name, place))) ?? none;
    row.push(seasonOf(course, month, now), ...trendOf(course, now), scale / Math.max(1, averageOf(course, now, 12)));
  }
  return { row, scale };
}

function monthsSilent(totals: readonly number[], known: number): number {
  let silent = 0;
  while (silent < known && totals[known - 1 - silent] === 0) silent += 1;
  return silent;
}

const averageOf = (course: Course, now: number, months: number): number => mean(Array.from({ length: months }, (_, at) => course.get(now - 1 - at) ?? 0));

/** The last month and the last quarter against the year: 1 where nothing changes. */
function trendOf(course: Course, now: number): [number, number] {
  const year = Math.max(1, averageOf(course, now, 12));
  return [averageOf(course, now, 1) / year, averageOf(course, now, 3) / year];
}
