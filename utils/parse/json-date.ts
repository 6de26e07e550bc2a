import { isIsoDate, isoDate, localDate, type IsoDate } from '../model/iso-date.ts';

/** How a response writes its dates; `auto` takes only what can be read in one way. */
export type JsonDateKind =
  | 'iso'
  | 'epoch-seconds'
  | 'epoch-ms'
  | 'yyyymmdd'
  | 'mm/dd/yyyy'
  | 'dd/mm/yyyy'
  | 'dd-mm-yyyy'
  | 'auto';

const isoStart = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)? ?(?:Z|UTC|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/+-]{1,40}\])?$/i;
const parted = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const dotNet = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;

function ofEpoch(ms: number, timeZone: string): IsoDate | undefined {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8e15) return undefined;
  const date = localDate(new Date(ms), timeZone);
  return isIsoDate(date) ? date : undefined;
}

const ofCompact = (text: string): IsoDate | undefined =>
  /^\d{8}$/.test(text) ? isoDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))) : undefined;

function ofIso(text: string): IsoDate | undefined {
  const date = isoStart.exec(text)?.[1] ?? '';
  return isIsoDate(date) ? date : undefined;
}

function ofParted(text: string, order: 'day-first' | 'month-first' | 'evident'): IsoDate | undefined {
  const [, a, , b, year] = parted.exec(text) ?? [];
  const dayFirst = isoDate(Number(year), Number(b), Number(a));
  const monthFirst = isoDate(Number(year), Number(a), Number(b));
  if (order === 'day-first') return dayFirst;
  if (order === 'month-first') return monthFirst;
  return dayFirst && monthFirst && dayFirst !== monthFirst ? undefined : (dayFirst ?? monthFirst);
}

function ofAny(text: string, timeZone: string): IsoDate | undefined {
  const stamp = dotNet.exec(text)?.[1];
  if (stamp) return ofEpoch(Number(stamp), timeZone);
  if (!/^-?\d+$/.test(text)) return ofIso(text) ?? ofParted(text, 'evident');
  // Eight digits that are a calendar date would be an instant in 1970; seconds have nine or ten, milliseconds more.
  if (text.length <= 8) return ofCompact(text);
  return ofEpoch(Number(text) * (text.length < 11 ? 1000 : 1), timeZone);
}

/**
 * The calendar date of a JSON value. A date or date-time keeps the day that it is written with, whatever zone follows;
 * only instants counted from 1970 are placed by `timeZone` (IANA). `[2026, 3, 4]` is understood too. `undefined` for
 * anything else, and in `auto` where day and month could be either.
 */
export function parseJsonDate(
  value: unknown,
  options: { timeZone: string; kind?: JsonDateKind },
): IsoDate | undefined {
  const { timeZone, kind = 'auto' } = options;
  if (Array.isArray(value)) {
    const [year, month, day] = value.filter((each): each is number => Number.isInteger(each));
    return kind === 'auto' || kind === 'iso' ? isoDate(year ?? 0, month ?? 0, day ?? 0) : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  if (text.length === 0 || text.length > 80) return undefined;
  switch (kind) {
    case 'iso':
      return ofIso(text);
    case 'epoch-seconds':
      return ofEpoch(Number(text) * 1000, timeZone);
    case 'epoch-ms':
      return ofEpoch(Number(dotNet.exec(text)?.[1] ?? text), timeZone);
    case 'yyyymmdd':
      return ofCompact(text) ?? ofIso(text);
    case 'mm/dd/yyyy':
      return ofParted(text, 'month-first');
    case 'dd/mm/yyyy':
    case 'dd-mm-yyyy':
      return ofParted(text, 'day-first');
    case 'auto':
      return ofAny(text, timeZone);
  }
}
