import { isIsoDate, isoDate, localDate, type IsoDate } from '../../../utils/model/iso-date.ts';
import { placeDates, readDateTexts } from '../../../utils/parse/date.ts';
import type { DateParts } from '../../../utils/parse/date-text.ts';
import { mapSteps, type Steps } from '../../reading/steps.ts';
import { titleWords } from '../../reading/words.ts';
import { isFilled, mostly, sampleOf, type Cell, type Column, type Surroundings } from './columns.ts';

/** A column of days, as they are written or as its instants are days somewhere. */
export interface DayColumn extends Column {
  days: readonly (IsoDate | undefined)[];
}

const iso = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)? ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?(?:\[.*\])?)?$/i;
const timeName = /dat|time|jour|giorno|\b(?:dag|dia|dt|day|at|on|ts)$|tag$|fecha|stamp|when|tarih|日/iu;
const otherDay = /due|expir|valu|wert|\bupd|modif|next|start|end\b|birth|until|scaden|échéance/iu;

export const isDayName = (words: string): boolean => timeName.test(words) || /month|monat|mois|\bmes\b|period/.test(words);

/** How likely a field names the day on which the money was booked. */
export const rankDay = (words: string): number => (otherDay.test(words) ? 0 : titleWords.bookingDate.test(words) ? 3 : timeName.test(words) ? 2 : 1);

interface Moment {
  /** The day that is written, whatever zone follows. */
  day?: IsoDate | undefined;
  ms?: number | undefined;
  /** The zone is written, and so it is the bank's. */
  isLocal?: boolean;
  parts?: DateParts | undefined;
}

function readMoment(cell: Cell, isTime: boolean): Moment | undefined {
  const text = String(cell).trim();
  if (/^\d{8}$/.test(text)) return { day: isoDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))) };
  const epoch = /^(?:\/Date\()?(\d{9,10}|\d{12,13})(?:[+-]\d{4})?(?:\)\/|\.\d+)?$/.exec(text)?.[1];
  if (epoch) return isTime ? { ms: Number(epoch) * (epoch.length < 11 ? 1000 : 1) } : {};
  const [, day = '', zone = ''] = iso.exec(text) ?? [];
  if (!isIsoDate(day)) return undefined;
  const moment = text.replace(/ ?\[.*| ?UTC$/i, '').replace(' ', 'T').replace(/([+-]\d\d):?(\d\d)?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`);
  return zone ? { day, ms: Date.parse(/^utc$/i.test(zone) ? `${moment}Z` : moment), isLocal: /\d/.test(zone) } : { day };
}

/**
 * The days of a column, in each of the ways in which they may be meant, the likeliest first. None where it holds no days.
 */
export function* daysOf(column: Column, { languages, today, zones }: Surroundings): Steps<DayColumn[]> {
  const { cells, words } = column;
  if (!mostly(sampleOf(cells, 40), (cell) => /\p{Nd}/u.test(cell) && cell.length <= 60)) return [];
  const readText = readDateTexts(languages);
  const moments = yield* mapSteps(cells, (cell): Moment => (isFilled(cell) ? (readMoment(cell, timeName.test(words)) ?? (typeof cell === 'string' ? { parts: readText(cell) } : {})) : {}));
  const filled = cells.filter((cell) => isFilled(cell) && !/^(?:0001|9999)-/.test(String(cell))).length;
  const isMost = (all: readonly unknown[]): boolean => all.filter((each) => each !== undefined).length >= Math.max(1, filled * 0.9);
  const ways: (readonly (IsoDate | undefined)[])[] = [];
  if (isMost(moments.map(({ ms }) => ms))) {
    for (const zone of placesOf(moments, zones)) ways.push(yield* mapSteps(moments, ({ day, ms }) => (zone === '' || ms === undefined ? day : localDate(new Date(ms), zone))));
  } else if (isMost(moments.map(({ day }) => day))) ways.push(moments.map(({ day }) => day));
  else ways.push(placeDates(moments.map(({ parts }) => parts), { languages, today })?.dates ?? []);
  return ways.filter(isMost).map((days) => ({ ...column, days }));
}

/**
 * The zones that the instants of a column may be days of; empty for the day that is written. What is midnight everywhere
 * in the list somewhere is a day there.
 */
function placesOf(moments: readonly Moment[], zones: readonly string[]): string[] {
  const all = sampleOf(moments.filter(({ ms }) => ms !== undefined), 40);
  const written = all.every(({ day }) => day !== undefined) ? '' : 'UTC';
  if (all.every(({ isLocal }) => isLocal)) return [written, ...zones];
  const isDay = (zone: string): boolean => {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone || 'UTC', timeStyle: 'medium', hourCycle: 'h23' });
    return all.every(({ ms }) => /^(?:00:00:00|23:59:59)/.test(format.format(ms)));
  };
  return [...new Set([[written, ...zones].find(isDay) ?? zones[0] ?? written, ...zones, written])];
}
