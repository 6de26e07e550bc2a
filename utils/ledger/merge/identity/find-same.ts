import type { Account, Transaction } from '../../../model/ledger.ts';
import type { StatementAccount } from '../../../model/statement.ts';
import { mostAliases } from './links.ts';
import type { Named } from './naming.ts';
import { areCalledAlike, haveOneName, mayBeOne, namingOf } from './naming.ts';
import { overlapOf, speaksAgainst, speaksForOne } from './overlap.ts';

export interface Same {
  /** The account that goes on; `undefined` where the list shows a new one. */
  account?: Account;
  /** Accounts that are the same one, and are to be joined with it. */
  joined: Account[];
}

/** What the accounts of the site hold around the list's days. */
type Holdings = (accountId: string) => readonly Transaction[];

/**
 * The account of its site that a list shows. By its key, or a key it had before; else, since a page may know less of an
 * account than its responses do, by the rows: where they are called alike, or one of them is told by no more than a name.
 * Accounts with different numbers are never one. `accounts` are those of the site that the capture does not show elsewhere.
 */
export function findSame(shown: StatementAccount, accounts: readonly Account[], holdings: Holdings): Same {
  const isRefuted = (account: Account): boolean => namingOf(shown) === 'name' && speaksAgainst(overlapOf(shown.rows, holdings(account.id)));
  const byKey = accounts.find(({ key }) => key === shown.key);
  const byAlias = accounts.find((each) => each.aliases?.includes(shown.key) === true && !isRefuted(each));
  const named = byKey ?? byAlias;
  const isSame = (account: Account): boolean => mayBeOne(account, shown) && isShownBy(account, shown, holdings(account.id));
  const found = accounts.filter((each) => each !== named && isSame(each));
  // Rows of another account under a name that several share: whoever has them already is who is shown.
  const isElsewhere = byKey !== undefined && found.length > 0 && isRefuted(byKey);
  const group = [...(named === undefined || isElsewhere ? [] : [named]), ...found];
  // Where two of them are two for sure, nobody can say which of them it is.
  const isClear = group.every((one, index) => group.slice(index + 1).every((other) => mayBeOne(one, other)));
  if (!isClear) return { ...(named === undefined ? {} : { account: named }), joined: [] };
  const [account, ...joined] = group.toSorted((one, other) => strength(other) - strength(one) || one.createdAt - other.createdAt);
  return account === undefined ? { joined: [] } : { account, joined };
}

function isShownBy(account: Account, shown: StatementAccount, held: readonly Transaction[]): boolean {
  const alike = areCalledAlike(account, shown);
  const isLoose = namingOf(account) === 'name' || namingOf(shown) === 'name';
  if (shown.rows.length > 0 && account.months.length > 0) return (alike || isLoose) && speaksForOne(overlapOf(shown.rows, held), alike);
  // Without rows there is the balance, and what both are called.
  const hasItsNumber = account.mask !== undefined && shown.mask !== undefined;
  const hasItsBalance = account.balance !== undefined && account.balance.amountMinor !== 0 && account.balance.amountMinor === shown.balanceMinor;
  return haveOneName(account, shown) && (hasItsNumber || hasItsBalance);
}

/** An account with what a list adds to its name: the surer key, and those by which it was and is found, too. */
export function withKeysOf(account: Account, shown: Named, joined: readonly Account[], isFree: (key: string) => boolean): Account {
  const { aliases, ...rest } = account;
  const key = strength(shown) > strength(account) ? shown.key : account.key;
  const keys = [account.key, ...(aliases ?? []), ...joined.flatMap((each) => [each.key, ...(each.aliases ?? [])]), ...(isFree(shown.key) ? [shown.key] : [])];
  const others = [...new Set(keys)].filter((each) => each !== key).slice(-mostAliases);
  return { ...rest, key, ...(others.length === 0 ? {} : { aliases: others }) };
}

/** What an account is called by a bank is surer than what a page calls it. */
const strength = (named: Named): number => (namingOf(named) === 'name' ? 0 : 1);
