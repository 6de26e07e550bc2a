import type { IsoDate, IsoMonth } from '../model/iso-date.ts';
import { daysBetween } from '../model/iso-date.ts';
import { currentLocale, t } from './words.ts';

/** `long` 21 November 2026 · `day` 21 November · `short` 21 Nov · `weekday` Saturday, 21 November · `numeric` 21/11/2026 */
export type DateStyle = 'long' | 'day' | 'short' | 'weekday' | 'numeric';

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

/** A bank's calendar date in the locale's words. It has no time zone, so none may move it. */
export const formatDate = (date: IsoDate, style: DateStyle = 'long'): string => formatFor(styles[style]).format(new Date(`${date}T00:00:00Z`));

/** As `day`, with the year where it is not the year of `today`. */
export const formatNearDate = (date: IsoDate, today: IsoDate): string => formatDate(date, date.slice(0, 4) === today.slice(0, 4) ? 'day' : 'long');

/** A month in words: `November 2026`, `Nov 2026`, `November` alone, or `Nov` under a chart. */
export function formatMonth(month: IsoMonth, style: 'long' | 'short' | 'name' | 'tick' = 'long'): string {
  const year = style === 'name' || style === 'tick' ? {} : { year: 'numeric' as const };
  const isShort = style === 'short' || style === 'tick';
  return formatFor({ month: isShort ? 'short' : 'long', ...year }).format(new Date(`${month}-01T00:00:00Z`));
}

/** A day as people say it: Today, Yesterday, a weekday with its date, and the year where it is another. */
export function formatRelativeDay(date: IsoDate, today: IsoDate): string {
  const ago = daysBetween(date, today);
  if (ago === 0) return t('shared.today');
  if (ago === 1) return t('shared.yesterday');
  return date.slice(0, 4) === today.slice(0, 4) ? formatDate(date, 'weekday') : formatDate(date, 'long');
}

/** How long ago an instant was, in the locale's own words: `3 minutes ago`. */
export function formatAgo(instant: number, now: number): string {
  const minutes = Math.round((now - instant) / 60_000);
  const format = new Intl.RelativeTimeFormat(currentLocale().tag, { numeric: 'auto' });
  if (minutes < 1) return t('shared.justNow');
  if (minutes < 60) return format.format(-minutes, 'minute');
  if (minutes < 24 * 60) return format.format(-Math.round(minutes / 60), 'hour');
  return format.format(-Math.round(minutes / (24 * 60)), 'day');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { tag } = currentLocale();
  const key = tag + JSON.stringify(options);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    formats.set(key, format);
  }
  return format;
}
