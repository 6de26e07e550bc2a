import { isoDate, localDate, type IsoDate } from '../../utils/model/iso-date.ts';
import type { CurrencyCode, Minor } from '../../utils/model/money.ts';
import { parseAmount, signedMinor } from '../../utils/parse/amount.ts';
import { calendarWords } from '../../utils/parse/calendar-words.ts';
import { readDateParts } from '../../utils/parse/date-text.ts';
import { parseJsonAmount } from '../../utils/parse/json-amount.ts';
import { parseJsonDate, type JsonDateKind } from '../../utils/parse/json-date.ts';
import { decideNumberStyle } from '../../utils/parse/number-style.ts';

/**
 * How a response writes its dates, beside numbers: `utc` for date-times of which the bank shows the user's own day, and
 * `english` for days with the month's name (`01 OCT 2025`, `Nov 15, 2025`).
 */
export type DateKind = JsonDateKind | 'utc' | 'english';

/** How it writes amounts: in whole units, in cents, or as a person reads them (`-9,00 €`, `$1,240.00`, with or without tags). */
export type AmountScale = 'major' | 'minor' | 'text';

const english = calendarWords(['en']);

/** The calendar day of a field. `undefined` where it is not written so. */
export function readDate(value: unknown, kind: DateKind, timeZone: string): IsoDate | undefined {
  if (kind === 'utc') return typeof value === 'string' ? dayOfInstant(value, timeZone) : undefined;
  // Brokers write `01/13/2026 as of 12/31/2025`: booked on the first day, meant for the second.
  if (kind !== 'english') return parseJsonDate(typeof value === 'string' ? value.replace(/ as of .*$/i, '') : value, { timeZone, kind });
  const parts = typeof value === 'string' ? readDateParts(value, english) : undefined;
  return parts?.kind === 'named' && parts.year?.length === 4 ? isoDate(Number(parts.year), parts.month, parts.day) : undefined;
}

/** A date-time is an instant, in UTC where it names no zone. A bare date stays the day that it is. */
function dayOfInstant(text: string, timeZone: string): IsoDate | undefined {
  const day = parseJsonDate(text, { timeZone, kind: 'iso' });
  if (day === undefined || /^\d{4}-\d\d-\d\d$/.test(text)) return day;
  const instant = new Date(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
  return Number.isNaN(instant.getTime()) ? undefined : localDate(instant, timeZone);
}

export interface AmountOptions {
  currency: CurrencyCode;
  scale: AmountScale;
  /** The page's language first: it decides what `1,234` means. */
  languages: readonly string[];
}

/** The minor units of a field, with the sign that is written. `undefined` where it is no amount of that currency. */
export function readAmount(value: unknown, { currency, scale, languages }: AmountOptions): Minor | undefined {
  if (scale !== 'text' || typeof value !== 'string') return parseJsonAmount(value, { currency, scale: scale === 'minor' ? 'minor' : 'major' });
  const text = withoutTags(value);
  const style = decideNumberStyle([text], languages);
  const amount = style && parseAmount(text, { style, currency, languages });
  return amount && (amount.currency ?? currency) === currency ? signedMinor(amount) : undefined;
}

/** A text without the tags that some responses put into theirs. */
export const withoutTags = (text: string): string => (text.includes('<') && text.length <= 4000 ? text.replace(/<\/?[a-z][^<>]{0,80}>/gi, '') : text);
