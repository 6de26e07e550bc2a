import type { IsoMonth } from '../../../model/iso-date.ts';
import { monthOf } from '../../../model/iso-date.ts';
import type { Transaction, TransactionView } from '../../../model/ledger.ts';
import type { SuggestionKind, SuggestionPair } from '../../../model/suggestion.ts';
import { viewAll } from '../edits.ts';
import { findDoubles } from './find-doubles.ts';
import { findPostings } from './find-postings.ts';
import { findPossibleTransfers } from './find-transfers.ts';
import type { Candidate } from './nearest-pairs.ts';
import { nearestPairs } from './nearest-pairs.ts';

/** Raised with the rules: what older ones found is looked for again. */
export const suggestionRules = 1;

const finders: Record<SuggestionKind, (transactions: readonly TransactionView[]) => Candidate<TransactionView>[]> = { posting: findPostings, double: findDoubles, transfer: findPossibleTransfers };

/**
 * What is to be asked about transactions, by the month of the later of the two, oldest first. A month comes out right where
 * the ones before and after it are among what is given.
 */
export function findPairs(transactions: readonly Transaction[]): Map<IsoMonth, SuggestionPair[]> {
  const shown = viewAll(transactions);
  const kinds = Object.keys(finders) as SuggestionKind[];
  const found = kinds.flatMap((kind) => nearestPairs(finders[kind](shown), keyOf).map(({ one, other }): { later: string; name: string; pair: SuggestionPair } => ({
    later: one.date > other.date ? one.date : other.date,
    name: `${keyOf(one)} ${keyOf(other)}`,
    pair: { kind, pair: [{ id: one.id, month: monthOf(one.date) }, { id: other.id, month: monthOf(other.date) }] },
  })));
  const inOrder = found.toSorted((a, b) => (a.later < b.later ? -1 : a.later > b.later ? 1 : a.name < b.name ? -1 : 1));
  return new Map([...Map.groupBy(inOrder, ({ later }) => monthOf(later))].map(([month, each]) => [month, each.map(({ pair }) => pair)]));
}

/** An order that does not depend on when things came. */
const keyOf = ({ date, fingerprint, ordinal, id }: TransactionView): string => `${date} ${fingerprint} ${ordinal} ${id}`;
