import { daysBetween } from '../../model/iso-date.ts';
import type { Transaction } from '../../model/ledger.ts';
import { daysOf, isCovered } from './covered-days.ts';
import { haveOtherIds, idsOf } from './identity/bank-ids.ts';
import type { IdentifiedRow } from './listed-rows.ts';
import type { ListSetting } from './moves/moved.ts';
import { farthestDays, findMoved, rowsOfBoth } from './moves/moved.ts';
import { fitOfPosting, fitOfRewording, pairByFit, pendingWindowDays } from './pending.ts';

/**
 * How a row was recognised. `replay`: as the pending self of what has posted since; it brings nothing new. `rewording`:
 * as the same in other words, or under another way's day; it fills in what was not known.
 */
export type MatchedBy = 'id' | 'fingerprint' | 'posting' | 'replay' | 'rewording';

export interface Match {
  row: IdentifiedRow;
  transaction: Transaction;
  by: MatchedBy;
}

/**
 * Finds for each row of a list the transaction it shows again, one to one, surest first: vouched id, fingerprint,
 * a fingerprint that it had before, posting, other words on a day that the list shows whole, another day (`findMoved`).
 * What is left is new. Since each transaction answers for one row, k rows alike stay at least k, and seeing them again adds none.
 */
export function matchRows(rows: readonly IdentifiedRow[], known: readonly Transaction[], setting: ListSetting): Map<IdentifiedRow, Match> {
  const { at: capturedAt, covered } = setting;
  const matches = new Map<IdentifiedRow, Match>();
  const taken = new Set<Transaction>();
  const open = (): IdentifiedRow[] => rows.filter((row) => !matches.has(row));
  const free = (): Transaction[] => known.filter((each) => !taken.has(each));
  // What is another one in truth waits for nothing: it is known by its own words alone.
  const freeToMove = (): Transaction[] => free().filter((each) => each.doubleOf === undefined);
  const join = (row: IdentifiedRow, transaction: Transaction, by: MatchedBy): void => {
    matches.set(row, { row, transaction, by });
    taken.add(transaction);
  };

  const byId = new Map(known.flatMap((each) => idsOf(each).map((id) => [id, each])));
  for (const row of rows) {
    const transaction = row.bankId === undefined ? undefined : byId.get(row.bankId);
    if (transaction !== undefined && !taken.has(transaction) && isPlausible(row, transaction)) join(row, transaction, 'id');
  }

  const byFingerprint = Map.groupBy(known, (each) => each.fingerprint);
  for (const isFirstChoice of choices) {
    for (const row of open()) {
      const transaction = byFingerprint
        .get(row.fingerprint)
        ?.find((each) => !taken.has(each) && idsAgree(row, each) && isFirstChoice(row, each));
      if (transaction !== undefined) join(row, transaction, 'fingerprint');
    }
  }

  // A list in the words that are known shows all that it should.
  const hasOtherWords = free().some((each) => each.pending === false && setting.way(each) === 'perhaps other' && isCovered(covered, each.date));
  const isElsewhere = (each: Transaction): boolean => setting.way(each) === 'other' || (setting.way(each) === 'perhaps other' && hasOtherWords);

  const formerly = new Map<string, Transaction[]>();
  for (const each of known) for (const former of each.formerFingerprints ?? []) formerly.set(former, [...(formerly.get(former) ?? []), each]);
  for (const row of open()) {
    const isReplay = row.pending === true;
    const transaction = formerly.get(row.fingerprint)?.find((each) => !taken.has(each) && (isReplay ? idsAgree(row, each) : each.pending !== true && isSameAgain(row, each, isElsewhere(each))));
    if (transaction !== undefined) join(row, transaction, isReplay ? 'replay' : 'rewording');
  }

  // A row that was posted before a pending one was first seen is not its posting.
  const waiting = freeToMove().filter((each) => each.pending === true && each.origin.at <= capturedAt);
  const posted = open().filter((row) => row.pending !== true);
  for (const [row, transaction] of pairByFit(posted, waiting, (row, each) => fitOfPosting(each, row))) join(row, transaction, 'posting');

  // The other way round: an older capture comes late, and what it shows pending has posted in a newer one.
  const sinceThen = freeToMove().filter((each) => each.pending !== true && each.origin.at > capturedAt);
  const late = open().filter((row) => row.pending === true);
  for (const [row, transaction] of pairByFit(late, sinceThen, (row, each) => fitOfPosting(row, each))) join(row, transaction, 'replay');

  // Where the list shows the whole day, what it does not show in the known words it must show in others.
  const unseen = Map.groupBy(free().filter((each) => each.pending !== true && isCovered(covered, each.date)), factOf);
  for (const [fact, alike] of Map.groupBy(open().filter((row) => row.pending !== true), factOf)) {
    for (const [row, transaction] of pairByFit(alike, unseen.get(fact) ?? [], fitOfRewording)) join(row, transaction, 'rewording');
  }

  const both = rowsOfBoth(rows, known);
  const shareFound = (more: readonly IdentifiedRow[]): number => both.filter((row) => matches.has(row) || more.includes(row)).length / Math.max(1, both.length);
  const moved = findMoved(open(), freeToMove(), { ...setting, shown: daysOf(rows), isElsewhere }, shareFound);
  for (const [row, transaction] of moved) join(row, transaction, transaction.pending !== false && !isElsewhere(transaction) ? 'posting' : 'rewording');

  return matches;
}

/** Whether a row shows a transaction again in words, and by another way under a day, that are known of it already. */
const isSameAgain = (row: IdentifiedRow, each: Transaction, isByOther: boolean): boolean =>
  isByOther ? idsAgree(row, each) && Math.abs(daysBetween(row.date, each.date)) <= farthestDays : fitOfRewording(row, each) > 0;

/** What stays the same in other words. */
const factOf = ({ date, amountMinor }: Pick<Transaction, 'date' | 'amountMinor'>): string => `${date}|${amountMinor}`;

type Choice = (row: IdentifiedRow, transaction: Transaction) => boolean;

const isPending = (each: { pending: boolean | 'unknown' }): boolean => each.pending === true;

const hasItsBalance: Choice = (row, each) => row.balanceAfterMinor !== undefined && row.balanceAfterMinor === each.balanceAfterMinor;

/**
 * Among those alike, each row takes what is most like it: the same balance first, then ids, so that no row without one
 * takes what an id could.
 */
const choices: readonly Choice[] = [
  (row, each) => isPending(row) === isPending(each) && hasItsBalance(row, each),
  (row, each) => isPending(row) === isPending(each) && row.bankId !== undefined,
  (row, each) => isPending(row) === isPending(each),
  (row) => row.bankId !== undefined,
  () => true,
];

const idsAgree: Choice = (row, each) => !haveOtherIds(row, each);

/** A posted transaction keeps its amount and about its date: an id that says otherwise is one used again. */
const isPlausible: Choice = (row, each) =>
  Math.abs(daysBetween(row.date, each.date)) <= pendingWindowDays &&
  (isPending(row) || isPending(each) || (row.amountMinor === each.amountMinor && row.currency === each.currency));
