import { addDays, isoDate, type IsoDate, type IsoMonth } from '../model/iso-date.ts';

export const yearOf = (date: IsoDate | IsoMonth): number => Number(date.slice(0, 4));

export const monthNumberOf = (date: IsoDate | IsoMonth): number => Number(date.slice(5, 7));

export const firstOfMonth = (month: IsoMonth): IsoDate => `${month}-01`;

export function monthsLater(month: IsoMonth, count: number): IsoMonth {
  const index = yearOf(month) * 12 + monthNumberOf(month) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Both included. */
export function monthsBetween(first: IsoMonth, last: IsoMonth): IsoMonth[] {
  const months: IsoMonth[] = [];
  for (let month = first; month <= last; month = monthsLater(month, 1)) months.push(month);
  return months;
}

/** The day of a month, or its last day where it is shorter. */
export function dayOf(month: IsoMonth, day: number): IsoDate {
  const wanted = isoDate(yearOf(month), monthNumberOf(month), day);
  return wanted ?? addDays(firstOfMonth(monthsLater(month, 1)), -1);
}

/** Banks book on working days: Saturday and Sunday become the Monday after. */
export function workingDay(date: IsoDate): IsoDate {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(date, 2);
  return weekday === 0 ? addDays(date, 1) : date;
}
