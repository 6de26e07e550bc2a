import { daysBetween } from '../../../model/iso-date.ts';
import { alikeEnough, likeness } from '../description.ts';
import { elsewhereDays } from '../moves/moved.ts';

/** How far two lists of booked rows tell the same, where each has its own words and its own days. */
export interface Agreement {
  /** Rows found in both, one to one, by amount and within three days. */
  matched: number;
  /** Different amounts among them. */
  amounts: number;
  /** Those whose words are alike, too. */
  worded: number;
  /** Rows of whichever has fewer in the days of both. */
  smaller: number;
}

export interface Line {
  date: string;
  amountMinor: number;
  description: string;
  pending: boolean | 'unknown';
}

/** Compares two lists; with `isTurned` the amounts of the first have the other sign. */
export function agreementBetween(rows: readonly Line[], held: readonly Line[], isTurned: boolean): Agreement {
  const [left, right] = [rows.filter(isBooked), held.filter(isBooked)].map((lines) => lines.toSorted(byDay)) as [Line[], Line[]];
  const [from, to] = [later(left[0]?.date, right[0]?.date), sooner(left.at(-1)?.date, right.at(-1)?.date)];
  const isWithin = ({ date }: Line): boolean => date >= from && date <= to;
  const heldBy = Map.groupBy(right, ({ amountMinor }) => amountMinor);
  const sign = isTurned ? -1 : 1;
  const amounts = new Set<number>();
  const taken = new Set<Line>();
  let worded = 0;
  for (const row of left) {
    // Oldest first on both sides, so that the first in reach is the one to take.
    const same = heldBy.get(sign * row.amountMinor || 0)?.find((each) => !taken.has(each) && Math.abs(daysBetween(row.date, each.date)) <= elsewhereDays);
    if (same === undefined) continue;
    taken.add(same);
    amounts.add(row.amountMinor);
    worded += Number(likeness(row.description, same.description) >= alikeEnough);
  }
  return { matched: taken.size, amounts: amounts.size, worded, smaller: Math.min(left.filter(isWithin).length, right.filter(isWithin).length) };
}

const isBooked = ({ pending }: Line): boolean => pending !== true;
const byDay = (one: Line, other: Line): number => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0);
const later = (one = '9999', other = '9999'): string => (one > other ? one : other);
const sooner = (one = '', other = ''): string => (one < other ? one : other);
