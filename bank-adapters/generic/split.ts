import { isHeading, isLedgerTitle, kindOf } from '../reading/account-name.ts';
import { findAccountNumber } from '../reading/account-number.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { bookedBalance } from '../reading/words.ts';
import { continues } from './continues.ts';
import type { Ledger } from './ledger.ts';

/**
 * Cuts a list wherever another account begins in it: lists of several accounts are built alike, so they were found as
 * one. Their columns are, and stay, those of all of them together.
 */
export function splitByAccount(ledger: Ledger, page: PageLeaves, languages: readonly string[]): Ledger[] {
  const { grid, rows } = ledger;
  const cuts = grid.rows.flatMap((row, at) => {
    if (at === 0) return [];
    const said = sayAccount(page, row.after, row.from);
    if (said === 'nothing') return [];
    const follows = continues(rows.findLast((each) => each.at < at), rows.find((each) => each.at >= at), languages);
    // A number names an account whatever the sums say; words alone do so only where the sums break.
    // Inside one table it names a card or its holder: only sums that break tell of another account there.
    const isNamed = grid.build === 'list' && (said === 'number' || (said === 'kind' && follows === undefined));
    return isNamed || follows === false ? [at] : [];
  });
  if (cuts.length === 0) return [ledger];
  return [0, ...cuts].map((start, part): Ledger => {
    const end = cuts[part] ?? grid.rows.length;
    const own = grid.rows.slice(start, end);
    const from = own[0]?.from ?? grid.from;
    const to = grid.rows[end]?.after ?? grid.to;
    const { left = 0, ...known } = grid;
    const isLast = part === cuts.length;
    return { ...ledger, grid: { ...known, rows: own, from, to, ...(isLast && left > 0 ? { left } : {}) }, rows: rows.filter(({ at }) => at >= start && at < end), undated: part === 0 ? ledger.undated : 0 };
  });
}

/** What stands between two rows: the number of an account, a heading that names a kind of account, or at least a balance. */
function sayAccount(page: PageLeaves, from: number, to: number): 'number' | 'kind' | 'balance' | 'nothing' {
  const between = page.leaves.slice(from, to).filter((leaf) => leaf.text.length <= 120 && page.isShown(leaf));
  if (between.some((leaf) => findAccountNumber(leaf.text) !== undefined)) return 'number';
  if (between.some((leaf) => isHeading(leaf) && !isLedgerTitle(leaf.text) && !/\p{Nd}/u.test(leaf.text) && kindOf(leaf.text) !== 'unknown')) return 'kind';
  const hasName = between.some((leaf) => /\p{L}{4}/u.test(leaf.text) && !/\p{Nd}{3}/u.test(leaf.text) && !bookedBalance.test(leaf.text));
  return hasName && between.some((leaf) => bookedBalance.test(leaf.text) || isHeading(leaf) || kindOf(leaf.text) !== 'unknown') ? 'balance' : 'nothing';
}
