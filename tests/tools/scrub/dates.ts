import type { CalendarWords } from '../../../utils/parse/calendar-words.ts';
import { resolveParts } from '../../../utils/parse/date-parts.ts';
import { readDateParts } from '../../../utils/parse/date-text.ts';
import { plainWord } from '../../../utils/parse/text.ts';
import type { Span } from './span.ts';

/** No bank's page lists transactions of before; a date of birth is likelier. */
const firstYear = 2005;
const lastYear = 2099;

/** Only for dates without a year, which are near it whatever it is. */
const anyDay = '2026-06-15';

/** True for a text that is wholly a date, of the years in which there are pages of banks. */
export function isDateText(text: string, words: CalendarWords): boolean {
  const parts = readDateParts(text, words);
  if (!parts) return false;
  return (['DMY', 'MDY', 'YMD'] as const).some((order) => isRecent(resolveParts(parts, order, anyDay)));
}

const isRecent = (date: string | undefined): boolean => date !== undefined && Number(date.slice(0, 4)) >= firstYear && Number(date.slice(0, 4)) <= lastYear;

/** The name of a month or a weekday alone, or a year alone: the pieces of dates that are built of several elements. */
export const isDatePiece = (text: string, words: CalendarWords): boolean =>
  /^20[0-4]\d$/.test(text) || (/^\p{L}{3,}\.?$/u.test(text) && (words.month(plainWord(text)) !== undefined || words.isWeekday(plainWord(text)))) || words.relativeDay(plainWord(text)) !== undefined;

// Two-digit years only with points or slashes: with dashes they are as often a British sort code.
const written = /(?<![\d./-])(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([./])\d{1,2}\2(?:\d{4}|\d\d)|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\/\d{1,2})(?![\d/-])/g;
const japanese = /\d{4}年\d{1,2}月(?:\d{1,2}日)?/g;
const time = /(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])/g;
const dayBefore = /(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|\.)?[ \u00A0-]?(?:de |of )?$/i;
const yearBehind = /^\.?,?[ \u00A0-](?:de |del )?(?:\d{1,2}(?:st|nd|rd|th|\.)?,? )?(?:20\d\d|'\d\d)(?!\d)|^\.?[ \u00A0]\d{1,2}(?:st|nd|rd|th)?(?![\d.,])/i;

/** The dates and times of day in a text that says more than a date. They stay as they are. */
export function findDates(text: string, words: CalendarWords): Span[] {
  const keep = (from: number, length: number): Span => ({ from, to: from + length, text: text.slice(from, from + length) });
  const numeric = [...text.matchAll(written)].filter(([date]) => isDateText(date, words));
  const named = [...text.matchAll(/\p{L}{3,}/gu)].flatMap((match): Span[] => {
    if (words.month(plainWord(match[0])) === undefined) return [];
    const before = dayBefore.exec(text.slice(0, match.index))?.[0].length ?? 0;
    const behind = yearBehind.exec(text.slice(match.index + match[0].length))?.[0].length ?? 0;
    return before + behind === 0 ? [] : [keep(match.index - before, before + match[0].length + behind)];
  });
  return [...named, ...[...numeric, ...text.matchAll(japanese), ...text.matchAll(time)].map((match) => keep(match.index, match[0].length))];
}
