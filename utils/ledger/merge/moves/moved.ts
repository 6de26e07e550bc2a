import { addDays, daysBetween } from '../../../model/iso-date.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import type { Transaction } from '../../../model/ledger.ts';
import { isCovered, type CoveredDays } from '../covered-days.ts';
import { alikeEnough, likeness } from '../description.ts';
import { haveOtherIds } from '../identity/bank-ids.ts';
import type { IdentifiedRow } from '../listed-rows.ts';
import { bookedEarlierDays, isTipped, pendingWindowDays } from '../pending.ts';
import { pairWithinGroups } from './groups.ts';

/** What a list is to what is known of its account. */
export interface ListSetting {
  /** Epoch milliseconds of the capture. */
  at: number;
  /** The days that the list shows whole. */
  covered: CoveredDays | undefined;
  /** Whether a transaction came by another way than the list: it may have other words and another day there. */
  way: (transaction: Transaction) => Way;
}

/** `perhaps other`: whether it is, the words tell. */
export type Way = 'same' | 'other' | 'perhaps other';

interface MovingIn extends Pick<ListSetting, 'at' | 'covered'> {
  /** The first and the last day of the list. */
  shown: CoveredDays | undefined;
  isElsewhere: (transaction: Transaction) => boolean;
}

/** Two ways date one transaction up to so many days apart: by purchase and by booking, over a weekend. */
export const elsewhereDays = 3;

/** Over a row of holidays it may be more, which takes that nothing else could be meant. */
export const farthestDays = 6;

/** From so much on, what both could show is what both do show. */
const agreesEnough = 0.5;

/**
 * Rows that show a known transaction under another day, and perhaps in other words. A bank's list never loses what it has
 * booked, so what a list should show and does not, it shows otherwise: a row that nobody knows, of the same amount and
 * near in time, is it. Among several, as many as possible are paired, and those nearest and most alike.
 *
 * - By the same way only where the known one was perhaps pending, and the words are alike.
 * - By another way within three days, or a few more where nothing else could be meant; in other words altogether only where no other row and no other transaction of that
 *   amount is near, and at least half of what both could show is found in both (`shareFound`, from 0 to 1, with those rows that are found here).
 */
export function findMoved(rows: readonly IdentifiedRow[], free: readonly Transaction[], { at, covered, shown, isElsewhere }: MovingIn, shareFound: (more: readonly IdentifiedRow[]) => number): [IdentifiedRow, Transaction][] {
  const booked = rows.filter((row) => row.pending !== true);
  const missing = free.filter((each) => each.dropped !== true && (isElsewhere(each) ? isCovered(around(shown), each.date) : each.pending === 'unknown' && isCovered(covered, each.date)));
  const costOf = (row: IdentifiedRow, each: Transaction): number => {
    if (haveOtherIds(row, each) || !isInReach(row, each, { at, isElsewhere })) return Infinity;
    const alike = likeness(row.description, each.description);
    return alike < alikeEnough ? Infinity : Math.abs(daysBetween(row.date, each.date)) + (1 - alike) * 2;
  };
  const alike = pairWithinGroups(booked, missing, { keyOfLeft: amountOf, keyOfRight: amountOf, costOf });
  const [left, open] = without(alike, booked, missing);
  const tipped = pairTipped(left, open, { at, isElsewhere });
  const [untipped, waiting] = without(tipped, left, open);
  const byOthers = waiting.filter(isElsewhere);
  const far = pairAlone(untipped, byOthers, (row, each) => Math.abs(daysBetween(row.date, each.date)) <= farthestDays && likeness(row.description, each.description) >= alikeEnough);
  const [rest, others] = without(far, untipped, byOthers);
  const unlike = shareFound([...alike, ...tipped, ...far].map(([row]) => row)) < agreesEnough ? [] : pairAlone(rest, others, (row, each) => Math.abs(daysBetween(row.date, each.date)) <= elsewhereDays);
  return [...alike, ...tipped, ...far, ...unlike];
}

/** The days beside those of a list count too: another way may date there what the list dates within. */
const around = (shown: CoveredDays | undefined): CoveredDays | undefined => (shown === undefined ? undefined : { from: addDays(shown.from, -elsewhereDays), to: addDays(shown.to, elsewhereDays) });

function isInReach(row: IdentifiedRow, each: Transaction, { at, isElsewhere }: Pick<MovingIn, 'at' | 'isElsewhere'>): boolean {
  const days = daysBetween(each.date, row.date);
  // What was seen booked before the other one was seen at all has not come of it.
  const mayHavePosted = each.pending !== false && each.origin.at <= at;
  return isElsewhere(each) && Math.abs(days) <= elsewhereDays ? true : mayHavePosted && days >= -bookedEarlierDays && days <= pendingWindowDays;
}

/** One that was perhaps pending, booked with a tip: only in like words, and only where nothing else could be meant. */
function pairTipped(rows: readonly IdentifiedRow[], missing: readonly Transaction[], setting: Pick<MovingIn, 'at' | 'isElsewhere'>): [IdentifiedRow, Transaction][] {
  const waiting = missing.filter((each) => each.pending === 'unknown');
  const fits = (row: IdentifiedRow, each: Transaction): boolean =>
    row.currency === each.currency && isTipped(each, row) && !haveOtherIds(row, each) && isInReach(row, each, setting) && likeness(row.description, each.description) >= alikeEnough;
  return pairOnlyOnes(rows, waiting, fits);
}

/** Of one amount, those that have nothing else to go with. */
function pairAlone(rows: readonly IdentifiedRow[], missing: readonly Transaction[], isNear: (row: IdentifiedRow, each: Transaction) => boolean): [IdentifiedRow, Transaction][] {
  const missingOf = Map.groupBy(missing, amountOf);
  return [...Map.groupBy(rows, amountOf)].flatMap(([amount, alike]) => pairOnlyOnes(alike, missingOf.get(amount) ?? [], (row, each) => !haveOtherIds(row, each) && isNear(row, each)));
}

/** Pairs where each side has the other for its only choice. */
function pairOnlyOnes(rows: readonly IdentifiedRow[], missing: readonly Transaction[], fits: (row: IdentifiedRow, each: Transaction) => boolean): [IdentifiedRow, Transaction][] {
  if (missing.length === 0) return [];
  const choices = rows.map((row) => ({ row, fitting: missing.filter((each) => fits(row, each)) }));
  const wanted = new Map<Transaction, number>();
  for (const each of choices.flatMap(({ fitting }) => fitting)) wanted.set(each, (wanted.get(each) ?? 0) + 1);
  return choices.flatMap(({ row, fitting: [only, ...others] }): [IdentifiedRow, Transaction][] => (only === undefined || others.length > 0 || wanted.get(only) !== 1 ? [] : [[row, only]]));
}

/** The rows of a list that what is known could show, too: those of the days between the first and the last known. */
export function rowsOfBoth(rows: readonly IdentifiedRow[], known: readonly Transaction[]): IdentifiedRow[] {
  const days = known.map(({ date }) => date);
  const [from, to] = [days.reduce<IsoDate>((one, other) => (one < other ? one : other), '9999'), days.reduce<IsoDate>((one, other) => (one > other ? one : other), '')];
  return rows.filter(({ date, pending }) => pending !== true && date >= from && date <= to);
}

const amountOf = ({ amountMinor, currency }: Pick<Transaction, 'amountMinor' | 'currency'>): string => `${amountMinor} ${currency}`;

function without(pairs: readonly [IdentifiedRow, Transaction][], rows: readonly IdentifiedRow[], missing: readonly Transaction[]): [IdentifiedRow[], Transaction[]] {
  const [left, right] = [new Set(pairs.map(([row]) => row)), new Set(pairs.map(([, each]) => each))];
  return [rows.filter((row) => !left.has(row)), missing.filter((each) => !right.has(each))];
}
