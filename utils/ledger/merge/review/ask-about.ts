import type { Transaction } from '../../../model/ledger.ts';
import type { Suggestion, SuggestionPair } from '../../../model/suggestion.ts';
import { viewAll } from '../edits.ts';
import { signsOf } from './signs.ts';

/** Pairs as they are asked about, newest first. One of which a side is not there is left out. */
export function askAbout(pairs: readonly SuggestionPair[], transactions: readonly Transaction[]): Suggestion[] {
  const wanted = new Set(pairs.flatMap(({ pair }) => pair.map(({ id }) => id)));
  const byId = new Map(viewAll(transactions.filter(({ id }) => wanted.has(id))).map((each) => [each.id, each]));
  return pairs.toReversed().flatMap(({ kind, pair }): Suggestion[] => {
    const [one, other] = [byId.get(pair[0].id), byId.get(pair[1].id)];
    return one === undefined || other === undefined ? [] : [{ id: `${kind} ${one.id} ${other.id}`, kind, rows: [one, other], signs: signsOf(kind, [one, other]) }];
  });
}
