import type { Transaction } from '../../model/ledger.ts';
import type { ListedRow } from './listed-rows.ts';

/**
 * The known transactions that earlier pages of the same visit have shown, of those that are alike to rows of this list:
 * none of its rows shows them again. For each kind as many as were shown: the nearest to the top of their day, and last
 * those whose balance or id says that they stand in this list.
 */
export function findShownAbove(rows: readonly ListedRow[], known: readonly Transaction[]): Set<Transaction> {
  const listed = Map.groupBy(
    rows.filter((row) => (row.alikeAbove ?? 0) > 0),
    (row) => row.fingerprint,
  );
  const found = new Set<Transaction>();
  for (const [fingerprint, alike] of listed) {
    const isHere = (each: Transaction): boolean =>
      alike.some((row) => (row.balanceAfterMinor !== undefined && row.balanceAfterMinor === each.balanceAfterMinor) || (row.bankId !== undefined && row.bankId === each.bankId));
    known
      .filter((each) => each.fingerprint === fingerprint)
      .toSorted((a, b) => Number(isHere(a)) - Number(isHere(b)) || a.dayRank - b.dayRank)
      .slice(0, Math.max(...alike.map((row) => row.alikeAbove ?? 0)))
      .forEach((each) => found.add(each));
  }
  return found;
}
