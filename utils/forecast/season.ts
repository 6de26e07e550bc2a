import type { MonthlySeries } from './monthly-series.ts';
import { monthNumber } from './monthly-series.ts';
import { mean } from './statistics.ts';

/** Totals by month number. */
export type Course = ReadonlyMap<number, number>;

/** The course of everything together and of each thing that series are part of, by its place and name. */
export function sumCourses(series: readonly MonthlySeries[]): ReadonlyMap<string, Course> {
  const courses = new Map<string, Map<number, number>>();
  for (const { first, totals, partOf } of series) {
    const from = monthNumber(first);
    for (const name of ['', ...partOf.map(courseName)]) {
      const course = courses.get(name) ?? new Map<number, number>();
      courses.set(name, course);
      totals.forEach((total, at) => course.set(from + at, (course.get(from + at) ?? 0) + total));
    }
  }
  return courses;
}

export const courseName = (name: string, place: number): string => `${place} ${name}`;

/** Years further back say little of a household. */
const mostYears = 4;

/**
 * How a calendar month usually compares with the months around it, from the years before: 1 where it is like them.
 * Uses nothing from `known` on. Drawn towards 1, since one year is no rule.
 */
export function seasonOf(course: Course, month: number, known: number): number {
  const ratios: number[] = [];
  for (let year = 1; year <= mostYears; year += 1) {
    const same = month - 12 * year;
    const value = same < known ? course.get(same) : undefined;
    if (value === undefined) continue;
    const around = Array.from({ length: 13 }, (_, at) => same - 6 + at).flatMap((each) => (each < known ? (course.get(each) ?? []) : []));
    const usual = mean(around);
    if (around.length >= 8 && usual > 0) ratios.push(value / usual);
  }
  return (ratios.reduce((sum, ratio) => sum + ratio, 0) + 1) / (ratios.length + 1);
}
