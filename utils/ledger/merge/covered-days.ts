import type { IsoDate } from '../../model/iso-date.ts';
import { addDays } from '../../model/iso-date.ts';
import type { Transaction } from '../../model/ledger.ts';
import type { StatementRow } from '../../model/statement.ts';

/** The days that a list shows whole, both included: what is not on it there, the bank does not list. */
export interface CoveredDays {
  from: IsoDate;
  to: IsoDate;
}

/** The first and the last day of what is booked on a list; either may be cut. */
export function daysOf(rows: readonly StatementRow[]): CoveredDays | undefined {
  const days = rows.filter(isBooked).map(({ date }) => date);
  const [first] = days;
  if (first === undefined) return undefined;
  return { from: days.reduce((one, other) => (other < one ? other : one), first), to: days.reduce((one, other) => (other > one ? other : one), first) };
}

/**
 * A list that goes on below has cut its oldest day, one below newer transactions perhaps its newest. `undefined` where
 * no day is sure.
 */
export function findCoveredDays(rows: readonly StatementRow[], known: readonly Transaction[], goesOn: boolean): CoveredDays | undefined {
  const shown = daysOf(rows);
  if (shown === undefined) return undefined;
  const { from: oldest, to: newest } = shown;
  const isBelow = known.some((each) => isBooked(each) && each.date > newest);
  const [from, to] = [goesOn ? addDays(oldest, 1) : oldest, isBelow ? addDays(newest, -1) : newest];
  return from > to ? undefined : { from, to };
}

export const isCovered = (days: CoveredDays | undefined, date: IsoDate): boolean => days !== undefined && date >= days.from && date <= days.to;

const isBooked = ({ pending }: Pick<StatementRow, 'pending'>): boolean => pending !== true;
