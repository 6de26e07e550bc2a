import type { IsoDate } from '../../model/iso-date.ts';
import type { Origin, Transaction } from '../../model/ledger.ts';
import type { Follows, StatementAccount } from '../../model/statement.ts';
import { findCoveredDays } from './covered-days.ts';
import { mergeDayOrder } from './day-order.ts';
import { findDropped } from './dropped.ts';
import { wayBetween } from './moves/ways.ts';
import { freeOrdinal } from './fingerprint.ts';
import { gainFrom, vouchedBy } from './gain.ts';
import type { ListedRow } from './listed-rows.ts';
import { listRows } from './listed-rows.ts';
import { matchRows } from './match.ts';
import { findPageBreaks, isBeyond } from './page-breaks.ts';
import { findShownAbove } from './shown-above.ts';

export interface MergeContext {
  accountId: string;
  /** Of this capture; `at` is when the page was read. */
  origin: Origin;
  newId: () => string;
  /** The import that brings it; none for a page. */
  step?: string;
}

export interface Merged {
  added: number;
  merged: number;
  unchanged: number;
  /** Transactions as they are now that are new or changed, and must be written. */
  changed: Transaction[];
  /** For each row of the statement the transaction that it became or shows again, and which of the two. */
  rows: PlacedRow[];
}

/** What became of one row of a statement. */
export interface PlacedRow {
  transactionId: string;
  /** `gained`: known, and it brought something that was not. */
  as: 'added' | 'gained' | 'known';
}

/**
 * Merges one account of a statement with what is known of the account around its dates. Idempotent: the same list any
 * number of times ends the same. Nothing is ever removed; what never posted is marked.
 */
export function mergeStatement(
  known: readonly Transaction[],
  account: Pick<StatementAccount, 'rows' | 'coverage'> & Partial<Pick<StatementAccount, 'proof'>>,
  { accountId, origin, newId, step }: MergeContext,
): Merged {
  const rows = listRows(accountId, account.rows);
  const breaks = findPageBreaks(rows, known);
  const above = findShownAbove(rows, known);
  const within = known.filter((each) => !isBeyond(breaks, each) && !above.has(each));
  const goesOn = breaks.below !== undefined || (breaks.above === undefined && account.coverage.hasOlder);
  const covered = findCoveredDays(rows, known, account.coverage.hasOlder);
  const matches = matchRows(rows, within, { at: origin.at, covered, way: (each) => wayBetween(each.origin, origin) });
  const ledger = new Map(known.map((each) => [each.id, each]));
  const alike = Map.groupBy(known, (each) => each.fingerprint);
  const shown: Transaction[] = [];
  const counts = { added: 0, merged: 0, unchanged: 0 };
  const placed: PlacedRow[] = [];
  const place = (row: ListedRow, as: PlacedRow['as'], transactionId: string): void => {
    for (const at of row.places) placed[at] = { transactionId, as };
  };

  const store = (transaction: Transaction, before?: Transaction): Transaction => {
    if (before?.fingerprint === transaction.fingerprint) {
      ledger.set(transaction.id, transaction);
      return transaction;
    }
    const others = alike.get(transaction.fingerprint) ?? [];
    const stored = { ...transaction, ordinal: freeOrdinal(others) };
    alike.set(transaction.fingerprint, [...others, stored]);
    ledger.set(stored.id, stored);
    return stored;
  };

  // Oldest first, so that ordinals grow as the bank lists its rows over time.
  for (const row of rows.toReversed()) {
    const match = matches.get(row);
    if (match === undefined) {
      const added = store(newTransaction(row, { id: newId(), accountId, origin, ...(step === undefined ? {} : { imports: [step] }) }));
      shown.push(added);
      place(row, 'added', added.id);
      counts.added += 1;
      continue;
    }
    const { transaction, gained } = gainFrom(match, origin.at);
    const stored = store(vouchedBy(transaction, step), match.transaction);
    counts[gained ? 'merged' : 'unchanged'] += 1;
    place(row, gained ? 'gained' : 'known', stored.id);
    // A row that shows a former state says nothing about the order of the day that the transaction lies in now.
    if (stored.date === row.date && match.by !== 'replay') shown.push(stored);
  }

  const seen = new Set([...matches.values()].map(({ transaction }) => transaction));
  const unseen = within.filter((each) => !seen.has(each));
  for (const each of findDropped(unseen, { ...account, covered, at: origin.at })) ledger.set(each.id, { ...each, dropped: true });

  rankDays(ledger, shown.toReversed(), { goesOn, follows: account.coverage.follows });
  const before = new Map(known.map((each) => [each.id, each]));
  return { ...counts, changed: [...ledger.values()].filter((each) => before.get(each.id) !== each), rows: placed };
}

function newTransaction({ alikeAbove: _ofThisVisit, places: _ofThisList, ...row }: ListedRow, { id, accountId, ...rest }: Pick<Transaction, 'id' | 'accountId' | 'origin' | 'imports'>): Transaction {
  return { ...row, id, accountId, ordinal: 0, dayRank: unranked, ...rest };
}

/**
 * Gives each day that the list touched its order. A list that goes on below shows the newer part of its oldest day; of
 * the day on which the list above it in the same visit has ended it shows what comes next.
 */
function rankDays(ledger: Map<string, Transaction>, shown: readonly Transaction[], { goesOn, follows }: { goesOn: boolean; follows: Follows | undefined }): void {
  const listedByDay = Map.groupBy(shown, (each) => each.date);
  const wanted = new Set(listedByDay.keys());
  const knownByDay = Map.groupBy([...ledger.values()].filter((each) => wanted.has(each.date)), (each) => each.date);
  const oldestDay = [...wanted].reduce<IsoDate | undefined>((oldest, day) => (oldest === undefined || day < oldest ? day : oldest), undefined);

  for (const [day, listed] of listedByDay) {
    const isNew = new Set(listed.filter((each) => each.dayRank === unranked).map((each) => each.id));
    const known = (knownByDay.get(day) ?? []).filter((each) => !isNew.has(each.id)).sort((a, b) => a.dayRank - b.dayRank);
    const above = day === follows?.day ? follows.shown : 0;
    const place = day === oldestDay && goesOn && above === 0 ? 'before' : 'after';
    const order = mergeDayOrder(known.map((each) => each.id), listed.map((each) => each.id), { place, above });
    for (const [dayRank, id] of order.entries()) {
      const transaction = ledger.get(id);
      if (transaction !== undefined && transaction.dayRank !== dayRank) ledger.set(id, { ...transaction, dayRank });
    }
  }
}

const unranked = -1;
