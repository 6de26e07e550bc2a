import { readAllLeaves } from '../reading/leaves.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { finish } from '../reading/steps.ts';
import type { Ledger } from './ledger.ts';

/** So many rows of a list tell whether it was rebuilt. */
const mostLooked = 150;

/**
 * Whether the rows still stand as they did when the page was walked. A read that goes on in slices may be overtaken by a
 * page that shows another account half-way: rows of two moments are never mixed.
 */
export function areStillThere(ledgers: readonly Ledger[], page: PageLeaves): boolean {
  const rows = ledgers.flatMap(({ grid }) => grid.rows);
  const step = Math.max(1, Math.ceil(rows.length / mostLooked));
  return rows
    .filter((_, at) => at % step === 0 || at === rows.length - 1)
    .every(({ element }) => {
      const { from, to } = page.rangeOf(element);
      const now = finish(readAllLeaves(element));
      const isInPage = element.getRootNode().nodeType !== 1;
      return isInPage && now.length === to - from && now.every(({ text }, at) => text === page.leaves[from + at]?.text);
    });
}
