import type { IsoDate } from '../../model/iso-date.ts';
import type { Follows } from '../../model/statement.ts';
import type { ShownAccount } from '../../model/visit.ts';
import { alikeOf, isTold } from './visit-marks.ts';
import type { MarkedList } from './visit-marks.ts';

/** One list as it comes, its booked rows marked, newest first. */
export interface ListShown extends MarkedList {
  newest: IsoDate;
  oldest: IsoDate;
  /** How many of its rows are of the oldest day. */
  ofOldest: number;
  /** Read whole, and adding up where that can be told. */
  isSound: boolean;
  /** The page was just moved on: this list stands below what the visit has shown, if it does not repeat it. */
  isTurned: boolean;
}

/** A list put in its place among what the visit has shown. */
export interface Placed {
  /** For each booked row: how many alike the visit has shown above this list. */
  above: number[];
  /** Where the list goes on right below the visit's edge. */
  follows?: Follows;
  /** Rows that the visit had not shown. */
  fresh: number;
  /** Turning brought the very rows of before. */
  isRepeat: boolean;
  shown: ShownAccount;
}

/** More rows than these, the oldest, are not needed to find where the next page goes on. */
const mostMarks = 600;

/**
 * Places a list among what the visit has shown. Two lists overlap where a run of their rows is equal: at least two that
 * differ, or one whose balance tells it. A list that was turned to, begins no later than the visit's edge and repeats no
 * run goes on below it: what it shares with it then are twins. Anything else is a look elsewhere, of which nothing is
 * concluded.
 */
export function placeList(list: ListShown, before: ShownAccount | undefined): Placed {
  const whole = (): Placed => ({ above: list.marks.map(() => 0), fresh: list.marks.length, isRepeat: false, shown: showOf(list, list.marks) });
  if (before === undefined || list.marks.length === 0) return before === undefined ? whole() : { above: [], fresh: 0, isRepeat: false, shown: before };
  const offset = findOverlap(list.marks, before.rows) ?? findGrown(list, before);
  if (offset !== undefined) return overlap(list, before, offset);
  // Of a single row nobody can say whether it stands in the new list or above it.
  const isBelow = list.isTurned && list.newest <= before.edge && before.rows.length > 1;
  if (!isBelow || hasGap(list, before) || isMuddled(list.marks, before.rows)) return whole();
  const above = countAlike(list.marks, before.rows);
  const shown = showOf(list, [...before.rows, ...list.marks]);
  return {
    above,
    ...(before.isSound ? { follows: { day: before.edge, shown: before.ofEdge } } : {}),
    fresh: list.marks.length,
    isRepeat: false,
    shown: { ...shown, ofEdge: shown.ofEdge + (list.oldest === before.edge ? before.ofEdge : 0), isSound: before.isSound && list.isSound },
  };
}

/**
 * By how many rows the list begins below the top of what was shown (negative: above it), where they overlap for sure.
 * Each pair of equal rows speaks for one such distance; most of the rows that then lie on each other must be equal.
 */
function findOverlap(list: readonly string[], before: readonly string[]): number | undefined {
  const places = Map.groupBy(before.keys(), (index) => before[index] ?? '');
  const votes = new Map<number, string[]>();
  for (const [index, mark] of list.entries()) {
    for (const place of places.get(mark) ?? []) votes.set(place - index, [...(votes.get(place - index) ?? []), mark]);
  }
  const [best] = [...votes].toSorted(([, left], [, right]) => right.length - left.length);
  if (best === undefined) return undefined;
  const [offset, matched] = best;
  const common = commonLength(list.length, before.length, offset);
  const isSure = new Set(matched).size > 1 || isTold(matched[0] ?? '');
  return isSure && matched.length * 2 >= common ? offset : undefined;
}

/** A list that begins with the whole page of before has grown, or is that page again, though its few rows may be twins. */
function findGrown({ marks, isTurned }: ListShown, { rows, lastCount }: ShownAccount): number | undefined {
  const offset = rows.length - lastCount;
  const isGrown = isTurned && marks.length >= lastCount && rows.slice(offset).every((mark, index) => mark === marks[index]);
  return isGrown ? offset : undefined;
}

function overlap(list: ListShown, before: ShownAccount, offset: number): Placed {
  const above = before.rows.slice(0, Math.max(0, offset));
  const below = before.rows.slice(offset + list.marks.length);
  const fresh = list.marks.length - commonLength(list.marks.length, before.rows.length, offset);
  const shown = showOf(list, [...above, ...list.marks, ...below]);
  const endsHere = below.length === 0;
  // Of one day all along: what stands above the list is of that day too.
  const ofEdge = shown.edge === before.edge && offset > 0 ? before.ofEdge + fresh : shown.ofEdge;
  return {
    above: countAlike(list.marks, above),
    fresh,
    isRepeat: list.isTurned && fresh === 0,
    shown: endsHere ? { ...shown, ofEdge, isSound: list.isSound && (above.length === 0 || before.isSound) } : { ...before, rows: shown.rows, lastCount: shown.lastCount },
  };
}

const commonLength = (list: number, before: number, offset: number): number => Math.min(list, before - offset) - Math.max(0, -offset);

/** Balances that do not lead over from one to the other: rows are missing in between. */
const hasGap = ({ top, marks }: ListShown, { rest }: ShownAccount): boolean => marks.length > 0 && top !== undefined && rest !== undefined && top !== rest;

/** Several equal rows, but in no common order: an overlap that nobody can make out, so nothing is made of it. */
const isMuddled = (list: readonly string[], before: readonly string[]): boolean => {
  const known = new Set(before);
  return new Set(list.filter((mark) => known.has(mark))).size > 1;
};

function countAlike(marks: readonly string[], rows: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const alike of rows.map(alikeOf)) counts.set(alike, (counts.get(alike) ?? 0) + 1);
  return marks.map((mark) => counts.get(alikeOf(mark)) ?? 0);
}

const showOf = ({ marks, oldest, ofOldest, rest, isSound }: ListShown, rows: readonly string[]): ShownAccount => ({
  rows: rows.slice(-mostMarks),
  edge: oldest,
  ofEdge: ofOldest,
  ...(rest === undefined ? {} : { rest }),
  isSound,
  lastCount: marks.length,
});
