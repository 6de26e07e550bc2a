import type { Account } from '../model/ledger.ts';
import type { StatementAccount } from '../model/statement.ts';
import type { Draft } from '../vault/contract.ts';
import type { Sender, Shown } from './merge/identity/find-shown.ts';
import { findShown } from './merge/identity/find-shown.ts';
import { withKeysOf } from './merge/identity/find-same.ts';
import { joinAccounts, joinTransactions } from './merge/identity/join.ts';
import { asSeenBy, moveHome, withKeysFrom, withLink } from './merge/identity/links.ts';
import { turnedOver, withSign, withSignUnder } from './merge/identity/signs.ts';
import { rewritten } from './merge/fingerprint.ts';
import { monthsAround, monthsBeside } from './merge/months.ts';
import type { OpenMonths } from './months.ts';
import { openTheseMonths } from './months.ts';
import { straysOf } from './settle.ts';

/** An account that a statement shows, with the one in the ledger. */
export interface Recognised {
  /** As it came. */
  given: StatementAccount;
  /** With the sign that the ledger has for it. */
  shown: StatementAccount;
  /** As it is before the statement is merged, its name and keys told what the statement knows; new where none was known. */
  account: Account;
  /** Accounts that turned out to be the same one: their transactions are the account's now. */
  gone: Account[];
  /** Under which id each transaction of the accounts that are gone is there now. */
  stays: ReadonlyMap<string, string>;
}

interface Context {
  all: readonly Account[];
  sender: Sender;
  start: (shown: StatementAccount) => Account;
}

/**
 * Finds for each account of a statement the one in the ledger that it is, in the months that the statement can concern,
 * and joins what was kept as two. See `findShown`.
 */
export async function recogniseAccounts(draft: Draft, listed: readonly StatementAccount[], context: Context): Promise<{ months: OpenMonths; recognised: Recognised[] }> {
  const { all, sender } = context;
  const near = monthsAround(listed.flatMap(({ rows }) => rows));
  const around = [...new Set([...near, ...straysOf(all, near)])].sort();
  const opened = await openTheseMonths(draft, around);
  const found = findShown(listed, { all, sender, holdings: opened.ofAccount });
  // Of an account that leaves, or whose amounts turn, all months are needed.
  const whole = found.flatMap(({ own, joined, other, signs }) => [...joined, ...(own !== undefined && (other !== undefined || signs.own === -1) ? [own] : []), ...(other === undefined ? [] : [other])]);
  const months = whole.length === 0 ? opened : await openTheseMonths(draft, [...new Set([...around, ...monthsBeside(whole.flatMap((each) => each.months))])].sort());
  return { months, recognised: found.map((each) => settle(each, months, context)) };
}

function settle({ given, joined, signs, signsAreGuessed, ...known }: Shown, months: OpenMonths, { all, sender, start }: Context): Recognised {
  const own = known.own !== undefined && signs.own === -1 ? turnAmounts(months, known.own) : known.own;
  const other = known.other !== undefined && signs.other === -1 ? turnAmounts(months, known.other) : known.other;
  const shown = signs.given === -1 ? { ...given, rows: withSign(given.rows, -1) } : given;

  // What a page shows stays under its page; else the older one goes on.
  const both = [own, other].flatMap((each) => each ?? []).toSorted((a, b) => Number(a.source !== undefined) - Number(b.source !== undefined) || a.createdAt - b.createdAt);
  const [first, ...leaving] = both;
  const gone = [...joined, ...leaving];
  const kept = gone.reduce(joinAccounts, first ?? start(shown));
  const stays = joinAll(months, kept, gone);

  const home = atHome(kept, shown.key, sender);
  const isElse = (each: Account): boolean => each.id !== kept.id && !gone.some(({ id }) => id === each.id);
  const others = all.filter(isElse).flatMap((each) => asSeenBy(each, sender.siteId) ?? []);
  const isFree = (key: string): boolean => others.every((each) => each.key !== key && each.aliases?.includes(key) !== true);
  const named = withKeysFrom(home, withKeysOf(asSeenBy(home, sender.siteId) ?? home, shown, [], isFree));
  const { signsAreGuessed: _before, ...account } = sender.signsAreGuessed ? withSignUnder(named, { siteId: sender.siteId, key: shown.key }, signs.given) : named;
  return { given, shown, account: signsAreGuessed ? { ...account, signsAreGuessed } : account, gone, stays };
}

/** An account with the source that shows it among its own; a page takes over what files and connections have begun. */
function atHome(account: Account, key: string, { siteId, source }: Sender): Account {
  if (account.source !== undefined && source === undefined) return moveHome(account, { siteId, key });
  return asSeenBy(account, siteId) === undefined ? withLink(account, { siteId, keys: [key] }) : account;
}

function joinAll(months: OpenMonths, account: Account, gone: readonly Account[]): Map<string, string> {
  const stays = new Map<string, string>();
  for (const { id } of gone) {
    const both = joinTransactions(months.ofAccount(account.id), months.ofAccount(id), account.id);
    months.place(both.changed);
    months.clear(id);
    for (const [from, to] of both.stays) stays.set(from, to);
  }
  return stays;
}

/** Gives an account's amounts the other sign, all of them. */
function turnAmounts(months: OpenMonths, account: Account): Account {
  months.place(months.ofAccount(account.id).map((each) => rewritten(each, { sign: -1 })));
  return turnedOver(account);
}
