import type { Proof } from '../model/proof.ts';
import type { StatementRow } from '../model/statement.ts';
import { followBalances, leftOut, type OuterBalances } from './chain.ts';
import { sameDayOrders } from './same-day.ts';

export type { OuterBalances } from './chain.ts';

/** True where the sum holds once the newest rows, of which nobody knows whether they are booked, are taken away. */
function holdsWithoutNewest(rows: readonly StatementRow[], { openingMinor, closingMinor }: OuterBalances): boolean {
  if (openingMinor === undefined || closingMinor === undefined) return false;
  let balance = rows.reduce((sum, row) => sum + row.amountMinor, openingMinor);
  for (const row of rows) {
    if (row.pending !== 'unknown') return false;
    balance -= row.amountMinor;
    if (balance === closingMinor) return true;
  }
  return false;
}

function proveOneCurrency(rows: readonly StatementRow[], outer: OuterBalances): Proof {
  const anchors = rows.filter((row) => row.balanceAfterMinor !== undefined).length;
  const known = anchors + Number(outer.openingMinor !== undefined) + Number(outer.closingMinor !== undefined);
  if (known < 2) return { result: 'unprovable', why: known === 0 ? 'no-balances' : 'one-balance' };

  const by = anchors > 0 ? 'running-balance' : 'opening-and-closing';
  // Without running balances a row of unknown state cannot be told to be left out.
  for (const isOut of anchors > 0 ? leftOut : leftOut.slice(0, 2)) {
    const counted = rows.toReversed().filter((row) => !isOut(row));
    for (const order of sameDayOrders(counted, outer.openingMinor)) {
      const chain = followBalances(order, outer);
      if (chain.steps === 0 || chain.brokenRow) continue;
      return chain.isComplete ? { result: 'proved', by } : { result: 'unprovable', why: 'one-balance' };
    }
  }
  if (anchors === 0 && holdsWithoutNewest(rows, outer)) return { result: 'unprovable', why: 'pending-unknown' };
  const booked = rows.filter((row) => row.pending !== true);
  const { brokenRow } = followBalances(booked.toReversed(), outer);
  return { result: 'broken', by, brokenAt: Math.max(0, brokenRow ? rows.indexOf(brokenRow) : 0) };
}

/**
 * Whether the rows of an account, newest first, add up to the balances that the bank shows. Days may be listed either
 * way round, balances may stand on some rows only, and pending rows may be left out of them. One missing balance is
 * enough to make it unprovable where it leaves booked rows that nothing vouches for.
 */
export function proveRows(rows: readonly StatementRow[], balances: OuterBalances = {}): Proof {
  if (rows.length === 0) return { result: 'unprovable', why: 'no-rows' };
  const currencies = new Set(rows.map((row) => row.currency));
  if (currencies.size === 1) return proveOneCurrency(rows, balances);
  // Several currencies in one list have a running balance each; those around the rows cannot be of all of them.
  let weakest: Proof | undefined;
  for (const currency of currencies) {
    const own = rows.filter((row) => row.currency === currency);
    const proof = proveOneCurrency(own, {});
    const broken = proof.result === 'broken' ? own[proof.brokenAt] : undefined;
    if (proof.result === 'broken' && broken) return { ...proof, brokenAt: rows.indexOf(broken) };
    if (!weakest || weakest.result === 'proved') weakest = proof;
  }
  return weakest ?? { result: 'unprovable', why: 'no-rows' };
}
