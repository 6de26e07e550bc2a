/** A bank's local calendar date, `YYYY-MM-DD`. No time zone may move it. */
export type IsoDate = string;

/** A calendar month, `YYYY-MM`. */
export type IsoMonth = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

const dayNumber = (date: IsoDate): number => {
  const [, year, month, day] = shape.exec(date) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
};

const fromDayNumber = (days: number): IsoDate => new Date(days * dayMs).toISOString().slice(0, 10);

const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** True for a real calendar date in the years 1900–2199: 2026-02-30 is none. */
export function isIsoDate(text: string): text is IsoDate {
  const [, year, month, day] = (shape.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The date of a year, a month from 1 to 12 and a day; `undefined` where there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : undefined;
}

/** The date so many days later, or earlier where `days` is negative. */
export const addDays = (date: IsoDate, days: number): IsoDate => fromDayNumber(dayNumber(date) + days);

/** Whole days from `from` to `to`, negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** The month that a date lies in. */
export const monthOf = (date: IsoDate): IsoMonth => date.slice(0, 7);

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  // One is kept for each zone, for making it takes longer than fifty dates.
  const known = formats.get(timeZone);
  if (known) return known;
  // Parts, not a locale that happens to print ISO: those have changed between browser versions.
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format;
}

/** The calendar date of an instant, in an IANA time zone (the user's own where none is given). */
export function localDate(instant: Date, timeZone?: string): IsoDate {
  // The user's own needs no `Intl`, whose first format in a page costs some 15 ms.
  if (timeZone === undefined) return `${digits(instant.getFullYear(), 4)}-${digits(instant.getMonth() + 1, 2)}-${digits(instant.getDate(), 2)}`;
  const parts = formatIn(timeZone).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
