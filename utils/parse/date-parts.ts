import { addDays, daysBetween, isoDate, type IsoDate } from '../model/iso-date.ts';
import type { DateParts } from './date-text.ts';

export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** A page that shows days further ahead than this shows something other than what has happened. */
const daysAhead = 45;

/** The last day that a list of transactions may plausibly show. */
export const latestPlausible = (today: IsoDate): IsoDate => addDays(today, daysAhead);

function fullYear(year: string, today: IsoDate): number {
  if (year.length === 4) return Number(year);
  if (year.length !== 2) return Number.NaN;
  const thisYear = Number(today.slice(0, 4));
  const near = thisYear - (thisYear % 100) + Number(year);
  return near > thisYear + 20 ? near - 100 : near;
}

/** The day and month in the year that lies nearest to `near`, and not beyond the latest plausible day. */
function inNearestYear(month: number, day: number, near: IsoDate, today: IsoDate): IsoDate | undefined {
  const around = Number(near.slice(0, 4));
  let best: IsoDate | undefined;
  // Seven years back, for a 29 February may be that far.
  for (let year = around + 1; year > around - 8; year--) {
    const date = isoDate(year, month, day);
    if (!date || date > latestPlausible(today)) continue;
    if (!best || Math.abs(daysBetween(date, near)) < Math.abs(daysBetween(best, near))) best = date;
  }
  return best;
}

function dateOf(year: string | undefined, month: number, day: number, today: IsoDate, near: IsoDate): IsoDate | undefined {
  return year === undefined ? inNearestYear(month, day, near, today) : isoDate(fullYear(year, today), month, day);
}

/** The date that the parts mean in a column's order; one without year is put near `near`. */
export function resolveParts(parts: DateParts, order: DateOrder, today: IsoDate, near = today): IsoDate | undefined {
  if (parts.kind === 'relative') return addDays(today, parts.offset);
  if (parts.kind === 'named') return dateOf(parts.year, parts.month, parts.day, today, near);
  const [a = '', b = '', c] = parts.fields;
  const isYearFirst = a.length === 4 || (order === 'YMD' && c !== undefined);
  if (isYearFirst) return dateOf(a, Number(b), Number(c), today, near);
  const [day, month] = order === 'DMY' ? [a, b] : [b, a];
  return dateOf(c, Number(month), Number(day), today, near);
}

/** True for a date without year, which its neighbours help to place. */
export const lacksYear = (parts: DateParts): boolean =>
  parts.kind === 'fields' ? parts.fields.length === 2 : parts.kind === 'named' && parts.year === undefined;

/** How many steps of a list go against its main direction: 0 for a sorted one, either way. */
export function countTurns(dates: readonly IsoDate[]): number {
  const rises = dates.filter((date, at) => date > (dates[at - 1] ?? date)).length;
  const falls = dates.filter((date, at) => date < (dates[at - 1] ?? date)).length;
  return Math.min(rises, falls);
}
