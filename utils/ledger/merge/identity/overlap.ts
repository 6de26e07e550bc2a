import type { Transaction } from '../../../model/ledger.ts';
import type { StatementRow } from '../../../model/statement.ts';
import { normaliseDescription } from '../description.ts';

/** How far a list and an account show the same, in the days that both show. Pending rows say nothing. */
export interface Overlap {
  /** Different rows found in both, by day and amount; how many of them by their words or running balance, too. */
  common: number;
  worded: number;
  told: number;
  /** Rows of whichever shows fewer in those days. */
  smaller: number;
  /** Rows found in both, alike ones counted. */
  shared: number;
}

type Line = Pick<StatementRow, 'date' | 'amountMinor' | 'currency' | 'description' | 'pending' | 'balanceAfterMinor'>;

export function overlapOf(rows: readonly Line[], known: readonly Transaction[]): Overlap {
  const [left, right] = [rows.filter(isBooked), known.filter(isBooked)];
  const [first, last] = [later(firstDay(left), firstDay(right)), sooner(lastDay(left), lastDay(right))];
  const isWithin = ({ date }: Line): boolean => date >= first && date <= last;
  const [listed, held] = [left.filter(isWithin), right.filter(isWithin)];
  const heldBy = Map.groupBy(held, factOf);
  const overlap: Overlap = { common: 0, worded: 0, told: 0, smaller: Math.min(listed.length, held.length), shared: 0 };
  for (const [fact, alike] of Map.groupBy(listed, factOf)) {
    const others = heldBy.get(fact) ?? [];
    if (others.length === 0) continue;
    const isFound = (isSame: (one: Line, other: Line) => boolean): number => Number(alike.some((one) => others.some((other) => isSame(one, other))));
    overlap.common += 1;
    overlap.worded += isFound((one, other) => normaliseDescription(one.description) === normaliseDescription(other.description));
    overlap.told += isFound((one, other) => one.balanceAfterMinor !== undefined && one.balanceAfterMinor === other.balanceAfterMinor);
    overlap.shared += Math.min(alike.length, others.length);
  }
  return overlap;
}

/** Nearly all that both could show, they do. */
const mostlyShared = 0.8;

/**
 * True where the rows say that both are one account. One row is enough where they are called alike; else it takes
 * several, since two accounts of one bank may be charged the same fee on the same day.
 */
export function speaksForOne({ common, worded, told, smaller, shared }: Overlap, areCalledAlike: boolean): boolean {
  if (common === 0 || shared < smaller * mostlyShared) return false;
  return worded >= (areCalledAlike ? 1 : 2) || (told >= 1 && (areCalledAlike || common >= 2)) || common >= (areCalledAlike ? 3 : 5);
}

/** True where the rows say that they are not: the same days, and nothing in common. */
export const speaksAgainst = ({ shared, smaller }: Overlap): boolean => smaller >= 3 && shared === 0;

const isBooked = (each: Line): boolean => each.pending !== true;
const factOf = ({ date, amountMinor, currency }: Line): string => `${date}|${amountMinor}|${currency}`;
const firstDay = (lines: readonly Line[]): string => lines.reduce((first, { date }) => sooner(first, date), endOfDays);
const lastDay = (lines: readonly Line[]): string => lines.reduce((last, { date }) => later(last, date), '');
const endOfDays = '9999-12-31';
const sooner = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);
