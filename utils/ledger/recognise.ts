import type { Account } from '../model/ledger.ts';
import type { StatementAccount } from '../model/statement.ts';
import type { Draft } from '../vault/contract.ts';
import { findSame, withKeysOf } from './merge/identity/find-same.ts';
import { joinAccounts, joinTransactions } from './merge/identity/join.ts';
import { monthsAround, monthsBeside } from './merge/months.ts';
import type { OpenMonths } from './months.ts';
import { openTheseMonths } from './months.ts';

/** An account that a statement shows, with the one in the ledger. */
export interface Recognised {
  shown: StatementAccount;
  /** As it is before the statement is merged, its name and keys told what the statement knows; new where none was known. */
  account: Account;
  /** Accounts that turned out to be the same one: their transactions are the account's now. */
  gone: Account[];
  /** Under which id each transaction of the accounts that are gone is there now. */
  stays: ReadonlyMap<string, string>;
}

/**
 * Finds for each account of a statement the one of its site that it is, in the months that the statement can concern.
 * An account that a page alone has shown before is found under what responses call it, and the other way round; if both
 * were kept as two, they are joined.
 */
export async function recogniseAccounts(
  draft: Draft,
  listed: readonly StatementAccount[],
  { own, start }: { own: readonly Account[]; start: (shown: StatementAccount) => Account },
): Promise<{ months: OpenMonths; recognised: Recognised[] }> {
  const around = monthsAround(listed.flatMap(({ rows }) => rows));
  const opened = await openTheseMonths(draft, around);
  const taken = new Set<Account>();
  const found = listed.map((shown) => {
    const isOf = (account: Account, each: StatementAccount): boolean => account.key === each.key;
    const free = own.filter((account) => !taken.has(account) && !listed.some((each) => each !== shown && isOf(account, each)));
    const same = findSame(shown, free, opened.ofAccount);
    for (const account of [...(same.account === undefined ? [] : [same.account]), ...same.joined]) taken.add(account);
    return { shown, ...same };
  });

  const leaving = found.flatMap(({ joined }) => joined);
  const months = leaving.length === 0 ? opened : await openTheseMonths(draft, [...new Set([...around, ...monthsBeside(leaving.flatMap((each) => each.months))])].sort());
  const recognised = found.map(({ shown, account: known, joined }): Recognised => {
    const account = joined.reduce(joinAccounts, known ?? start(shown));
    const stays = new Map<string, string>();
    for (const { id } of joined) {
      const both = joinTransactions(months.ofAccount(account.id), months.ofAccount(id), account.id);
      months.place(both.changed);
      months.clear(id);
      for (const [from, to] of both.stays) stays.set(from, to);
    }
    const others = own.filter((each) => each !== known && !joined.includes(each));
    const isFree = (key: string): boolean => others.every((each) => each.key !== key && each.aliases?.includes(key) !== true);
    return { shown, account: withKeysOf(account, shown, joined, isFree), gone: joined, stays };
  });
  return { months, recognised };
}
