import { localDate, type IsoDate } from '../../../utils/model/iso-date.ts';
import { placeDates, readDateTexts } from '../../../utils/parse/date.ts';
import { parseJsonDate } from '../../../utils/parse/json-date.ts';
import { mapSteps, type Steps } from '../../reading/steps.ts';
import { titleWords } from '../../reading/words.ts';
import { isFilled, mostly, sampleOf, type Cell, type Column, type Surroundings } from './columns.ts';

type MaybeDays = readonly (IsoDate | undefined)[];

/** A column of days, as they are written or as its instants are days somewhere. */
export interface DayColumn extends Column {
  days: MaybeDays;
}

const timeName = /dat|time|jour|giorno|\b(?:dag|dia|dt|day|at|on|ts)$|tag$|fecha|stamp|when|tarih|日/iu;
const otherDay = /due|expir|valu|wert|\bupd|modif|next|start|end\b|birth|until|scaden|échéance/iu;

/** The name of a day, or of the month or period that holds it. */
export const isDayName = (words: string): boolean => timeName.test(words) || /mon[ta]|\bm[eo]is?s?\b|period/.test(words);

/** How likely a field names the day on which the money was booked. */
export const rankDay = (words: string): number => (otherDay.test(words) ? 0 : titleWords.bookingDate.test(words) ? 3 : timeName.test(words) ? 2 : 1);

const epoch = /^(?:\/Date\()?(\d{9,10}|\d{12,13})\b/;
const dateTime = /^\d{4}-\d\d-\d\d[T ]\d\d:?\d\d.*(?:Z|UTC|[+-]\d\d:?\d\d)$/i;

/** The moment that a cell says, in milliseconds from 1970. */
function momentOf(cell: Cell): number | undefined {
  const text = String(cell).trim().replace(/\[.*/, '');
  const [, count] = epoch.exec(text) ?? [];
  const ms = count ? Number(count) * (count.length < 11 ? 1000 : 1) : dateTime.test(text) ? Date.parse(text.replace(' ', 'T').replace(/ ?UTC$/i, 'Z')) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** The days of a column, in each of the ways in which they may be meant, the likeliest first. None where it holds no days. */
export function* daysOf({ cells, ...column }: Column, { languages, today, zones }: Surroundings): Steps<DayColumn[]> {
  const some = sampleOf(cells, 40);
  if (!mostly(some, (cell) => /\p{Nd}/u.test(cell) && cell.length <= 60) || (mostly(some, (cell) => epoch.test(cell)) && !timeName.test(column.words))) return [];
  const filled = cells.filter((cell) => isFilled(cell) && !/^(?:0001|9999)-/.test(String(cell))).length;
  const isMost = (all: readonly unknown[]): boolean => all.filter((each) => each !== undefined).length >= Math.max(1, filled * 0.9);
  const ways: MaybeDays[] = [];
  if (mostly(some, (cell) => /^(?:\d{8}|\d{4}-\d\d-\d\d(?!\d).*)$/.test(cell) || epoch.test(cell))) {
    const written = yield* mapSteps(cells, (cell) => (typeof cell === 'boolean' ? undefined : parseJsonDate(cell, { timeZone: 'UTC' })));
    const moments = yield* mapSteps(cells, momentOf);
    for (const zone of isMost(moments) ? placesOf(cells, zones) : ['']) ways.push(zone === '' ? written : yield* mapSteps(moments, (ms, at) => (ms === undefined ? written[at] : localDate(new Date(ms), zone))));
  } else {
    const readText = readDateTexts(languages);
    const parts = yield* mapSteps(cells, (cell) => (typeof cell === 'string' ? readText(cell) : undefined));
    // A bank's data need not be written as its pages are.
    for (const order of [languages, ['en-US'], ['en-GB']]) ways.push(placeDates(parts, { languages: order, today })?.dates ?? []);
  }
  return ways.filter(isMost).map((days) => ({ ...column, cells, days }));
}

/**
 * The zones that the moments of a column may be days of; empty for the day that is written. A zone that is written is
 * the bank's own, and what is midnight everywhere in the list somewhere is a day there.
 */
function placesOf(cells: readonly Cell[], zones: readonly string[]): string[] {
  const some = sampleOf(cells.filter(isFilled), 40);
  const isDay = (zone: string): boolean => {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone || 'UTC', timeStyle: 'medium', hourCycle: 'h23' });
    return some.every((cell) => /^(?:00:00|23:59:59)/.test(format.format(momentOf(cell))));
  };
  const places = ['', ...zones];
  const best = some.every((cell) => /\d[+-]\d\d:?\d\d$/.test(String(cell))) ? '' : (places.find(isDay) ?? zones[0] ?? '');
  return [best, ...places.filter((place) => place !== best)];
}
