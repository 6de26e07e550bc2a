import type { Transaction } from '../../model/ledger.ts';
import { valuesOf } from './edits.ts';
import { byAnyId } from './known-ids.ts';

/**
 * Marks what a person has said to be another transaction, among those of a few months, and takes the mark off where that
 * was taken back. Gives those that have changed. Where the other one has been taken out of the ledger (`gone`), it is shown
 * again, so that what happened once is never hidden altogether; where it is in no open month, the mark stays as it is.
 */
export function markDoubles(transactions: readonly Transaction[], gone: ReadonlySet<string>): Transaction[] {
  const concerned = transactions.filter((each) => each.doubleOf !== undefined || (each.edits !== undefined && valuesOf(each).sameAs !== undefined));
  if (concerned.length === 0) return [];
  const byId = byAnyId(transactions);
  const wanted = new Map(concerned.flatMap((each): [string, string][] => {
    const said = valuesOf(each).sameAs;
    const other = said === undefined || gone.has(said) ? undefined : (byId.get(said)?.id ?? (each.doubleOf === undefined ? undefined : said));
    return other === undefined || other === each.id ? [] : [[each.id, other]];
  }));
  // In an order that does not depend on when things came.
  for (const { id } of concerned.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) if (leadsBack(id, wanted)) wanted.delete(id);
  return concerned.flatMap((each): Transaction[] => {
    const other = wanted.get(each.id);
    if (other === each.doubleOf) return [];
    const { doubleOf: _before, ...alone } = each;
    return [other === undefined ? alone : { ...alone, doubleOf: other }];
  });
}

const keyOf = ({ fingerprint, ordinal }: Transaction): string => `${fingerprint} ${ordinal}`;

/** True where following one to the other comes back to the first: then the first is the one that stays. */
function leadsBack(id: string, others: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = others.get(id); at !== undefined && !seen.has(at); at = others.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
