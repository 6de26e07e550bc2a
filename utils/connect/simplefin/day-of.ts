import type { IsoDate } from '../../model/iso-date.ts';

const halfDay = 43_200;

/**
 * The bank's calendar date of a timestamp in seconds. Where a bank gives a date alone, servers write it as midnight or
 * noon UTC: that is the date, in whatever zone it is read. Any other time of day is a true instant, and falls on the day
 * that the user's calendar had then, which for one's own bank is the bank's.
 */
export function dayOf(seconds: number, dateOf: (instant: number) => IsoDate): IsoDate {
  const isDateAlone = seconds % halfDay === 0;
  return isDateAlone ? new Date(seconds * 1_000).toISOString().slice(0, 10) : dateOf(Math.floor(seconds * 1_000));
}

/** Midnight UTC of a day, in seconds. */
export const secondsOf = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / 1_000;
