import type { IsoDate } from '../../model/iso-date.ts';
import type { Transaction } from '../../model/ledger.ts';
import type { StatementRow } from '../../model/statement.ts';

/** The days that a list shows whole, both included: what is not on it there, the bank does not list. */
export interface CoveredDays {
  from: IsoDate;
  to: IsoDate;
}

/**
 * A list that goes on below has cut its oldest day, one below newer transactions perhaps its newest. `undefined` where
 * no day is sure.
 */
export function findCoveredDays(rows: readonly StatementRow[], known: readonly Transaction[], goesOn: boolean): CoveredDays | undefined {
  const days = [...new Set(rows.filter(isBooked).map(({ date }) => date))].toSorted();
  const newest = days.at(-1);
  const isBelow = newest !== undefined && known.some((each) => isBooked(each) && each.date > newest);
  const whole = days.slice(goesOn ? 1 : 0, isBelow ? -1 : undefined);
  const [from, to] = [whole[0], whole.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

export const isCovered = (days: CoveredDays | undefined, date: IsoDate): boolean => days !== undefined && date >= days.from && date <= days.to;

const isBooked = ({ pending }: Pick<StatementRow, 'pending'>): boolean => pending !== true;
