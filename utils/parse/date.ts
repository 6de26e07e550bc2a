import type { IsoDate } from '../model/iso-date.ts';
import { calendarWords } from './calendar-words.ts';
import { countTurns, lacksYear, resolveParts, type DateOrder } from './date-parts.ts';
import { decideOrder, type DateStyle, type DateStyleOptions } from './date-style.ts';
import { readDateParts, type DateParts } from './date-text.ts';

/**
 * The date that a text is, with or without weekday and time of day. A date without year is put in the year that brings
 * it nearest to `near` (today, where not given), never more than 45 days ahead. `undefined` where there is no such day
 * (31/02) and for a text that is anything more than a date.
 */
export function parseDate(
  text: string,
  style: DateStyle,
  options: { today: IsoDate; near?: IsoDate },
): IsoDate | undefined {
  const parts = readDateParts(text, calendarWords(style.languages));
  return parts && resolveParts(parts, style.order, options.today, options.near);
}

type MaybeDates = (IsoDate | undefined)[];

/** Places dates one after the other, each without year near the one before it. */
function resolveAlong(column: readonly (DateParts | undefined)[], order: DateOrder, today: IsoDate): MaybeDates {
  const anchor = column.find((parts) => parts && !lacksYear(parts));
  let near = (anchor && resolveParts(anchor, order, today)) ?? today;
  return column.map((parts) => {
    const date = parts && resolveParts(parts, order, today, near);
    near = date ?? near;
    return date;
  });
}

const turnsIn = (dates: MaybeDates): number => countTurns(dates.filter((date) => date !== undefined));

/**
 * The dates of a whole column, `undefined` for texts that are none. Dates without year are placed by their neighbours,
 * so that a list may run over one New Year or several, in either order. `undefined` where no text is a date.
 */
export function parseDates(
  texts: readonly string[],
  options: DateStyleOptions,
): { style: DateStyle; dates: (IsoDate | undefined)[] } | undefined {
  return placeDates(texts.map(readDateTexts(options.languages)), options);
}

/** The first half of `parseDates`, for one text at a time: its parts, in whatever order they will turn out to stand. */
export function readDateTexts(languages: readonly string[]): (text: string) => DateParts | undefined {
  const words = calendarWords(languages);
  return (text) => readDateParts(text, words);
}

/** More dates than these say nothing new of the order in which they are written. */
const enoughForOrder = 1_500;

/** The second half of `parseDates`: which days the parts of a column are. */
export function placeDates(column: readonly (DateParts | undefined)[], options: DateStyleOptions): { style: DateStyle; dates: (IsoDate | undefined)[] } | undefined {
  const there = column.filter((parts) => parts !== undefined);
  const order = decideOrder(there.length > enoughForOrder ? [...there.slice(0, enoughForOrder / 2), ...there.slice(-enoughForOrder / 2)] : there, options);
  if (!order) return undefined;
  const forward = resolveAlong(column, order, options.today);
  const style = { order, languages: options.languages };
  if (!there.some(lacksYear)) return { style, dates: forward };
  // Today is near the newest end, which may be either: the way that runs in one direction is the right one.
  const backward = resolveAlong(column.toReversed(), order, options.today).toReversed();
  return { style, dates: turnsIn(backward) < turnsIn(forward) ? backward : forward };
}
