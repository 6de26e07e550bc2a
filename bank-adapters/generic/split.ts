import { findAccountNumber } from '../reading/account-number.ts';
import { isHeading, isLedgerTitle, kindOf } from '../reading/account-name.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import type { Ledger } from './ledger.ts';

/**
 * Cuts a list wherever another account begins in it: lists of several accounts are built alike, so they were found as
 * one. Their columns are, and stay, those of all of them together.
 */
export function splitByAccount(ledger: Ledger, page: PageLeaves): Ledger[] {
  const { grid, rows } = ledger;
  const cuts = grid.rows.flatMap((row, at) => (at > 0 && namesAccount(page, row.after, row.from) ? [at] : []));
  if (cuts.length === 0) return [ledger];
  return [0, ...cuts].map((start, part): Ledger => {
    const end = cuts[part] ?? grid.rows.length;
    const own = grid.rows.slice(start, end);
    const from = own[0]?.from ?? grid.from;
    const to = grid.rows[end]?.after ?? grid.to;
    return { ...ledger, grid: { ...grid, rows: own, from, to }, rows: rows.filter(({ at }) => at >= start && at < end), undated: part === 0 ? ledger.undated : 0 };
  });
}

/** Between two rows: the number of an account, or a heading that is the name of one. */
function namesAccount(page: PageLeaves, from: number, to: number): boolean {
  return page.leaves.slice(from, to).some((leaf) => {
    if (leaf.text.length > 120 || !page.isShown(leaf)) return false;
    return findAccountNumber(leaf.text) !== undefined || (isHeading(leaf) && !isLedgerTitle(leaf.text) && !/\p{Nd}/u.test(leaf.text) && kindOf(leaf.text) !== 'unknown');
  });
}
