import type { Account, Transaction } from '../../../model/ledger.ts';
import { findCoveredDays } from '../covered-days.ts';
import { withEditsOf } from '../edits.ts';
import { mergeDayOrder } from '../day-order.ts';
import { freeOrdinal, rewritten } from '../fingerprint.ts';
import { gainFrom } from '../gain.ts';
import type { Match } from '../match.ts';
import { matchRows } from '../match.ts';
import { newestFirst } from '../months.ts';
import { wayBetween } from '../moves/ways.ts';
import { keysOf, mostAliases, withLink } from './links.ts';

/**
 * The transactions of two accounts that turned out to be one, as those of the one that stays. What both hold is there
 * once, with what either knew; what only the other held moves over. Gives those that are new or changed, and under which id
 * each of the leaving ones is there now. Kept ones that are known to be others (`mayBe`) are left out of the comparison.
 */
export function joinTransactions(kept: readonly Transaction[], leaving: readonly Transaction[], accountId: string, mayBe: (each: Transaction) => boolean = () => true): { changed: Transaction[]; stays: ReadonlyMap<string, string> } {
  const moving = leaving.toSorted(newestFirst).map((each) => rewritten(each, { accountId }));
  const ledger = new Map(kept.map((each) => [each.id, each]));
  const isByOther = moving.some((each) => kept.some((other) => wayBetween(each.origin, other.origin) !== 'same'));
  const matches = matchAll(kept.filter(mayBe), moving, isByOther);
  const stays = new Map<string, string>();
  for (const each of moving) {
    const match = matches.get(each);
    const after = match === undefined ? { ...each, ordinal: freeOrdinal([...ledger.values()].filter((other) => other.fingerprint === each.fingerprint)) } : joined(gainFrom(match, each.origin.at).transaction, each);
    ledger.set(after.id, after);
    stays.set(each.id, after.id);
  }

  for (const [day, listed] of Map.groupBy(moving, ({ date }) => date)) {
    const there = kept.filter(({ date }) => date === day).toSorted(newestFirst);
    const order = mergeDayOrder(there.map(({ id }) => id), [...new Set(listed.map(({ id }) => stays.get(id) ?? id))], { place: 'after' });
    for (const [dayRank, id] of order.entries()) {
      const transaction = ledger.get(id);
      if (transaction?.date === day && transaction.dayRank !== dayRank) ledger.set(id, { ...transaction, dayRank });
    }
  }
  const before = new Set(kept);
  return { changed: [...ledger.values()].filter((each) => !before.has(each)), stays };
}

/** One transaction with what belongs to the other alone: its edits, its ids, and whether imports alone have brought both. */
function joined(transaction: Transaction, leaving: Transaction): Transaction {
  const { imports, ...rest } = withEditsOf(transaction, leaving);
  const formerIds = [...new Set([...(rest.formerIds ?? []), ...(leaving.formerIds ?? []), leaving.id])].filter((id) => id !== rest.id);
  const both = imports !== undefined && leaving.imports !== undefined ? [...new Set([...imports, ...leaving.imports])] : undefined;
  return { ...rest, ...(formerIds.length === 0 ? {} : { formerIds }), ...(both === undefined ? {} : { imports: both }) };
}

/** First as if all had been seen later, then, for what is still pending, as if earlier: either may know how it ended. */
function matchAll(kept: readonly Transaction[], moving: readonly Transaction[], isByOther: boolean): Map<Transaction, Match> {
  const matches = new Map<Transaction, Match>();
  const covered = isByOther ? findCoveredDays(moving, kept, true) : undefined;
  for (const at of [Number.POSITIVE_INFINITY, -1]) {
    const taken = new Set([...matches.values()].map(({ transaction }) => transaction));
    const open = moving.filter((each) => !matches.has(each));
    const found = matchRows(open, kept.filter((each) => !taken.has(each)), { at, covered, way: () => (isByOther ? 'other' : 'same') });
    for (const each of open) {
      const match = found.get(each);
      if (match !== undefined) matches.set(each, match);
    }
  }
  return matches;
}

/**
 * The account that stays, with what only the other knew. The tidemark is the lower one: what lies between the two is
 * read once more, which does no harm.
 */
export function joinAccounts(account: Account, other: Account): Account {
  const { tidemark, spans, source: _delivered, ...rest } = account;
  const { source: _otherwise, links: _theirs, aliases: _names, apart: _refused, signsAreGuessed: _unsure, ...known } = other;
  const lower = tidemark !== undefined && other.tidemark !== undefined && other.tidemark.date < tidemark.date ? other.tidemark : (tidemark ?? other.tidemark);
  const both = [...(spans ?? []), ...(other.spans ?? [])].toSorted((one, two) => (one.from < two.from ? -1 : 1));
  const named = account.renamed !== true && other.renamed === true ? { name: other.name, renamed: true } : {};
  const apart = [...(account.apart ?? []), ...(other.apart ?? [])];
  const turned = [...(account.turned ?? []), ...(other.turned ?? [])];
  return withKeysOfOther({
    ...known,
    ...rest,
    ...(account.source === undefined ? {} : { source: account.source }),
    ...(apart.length === 0 ? {} : { apart }),
    ...(turned.length === 0 ? {} : { turned }),
    ...named,
    kind: account.kind === 'unknown' ? other.kind : account.kind,
    ...((other.balance?.at ?? -1) > (account.balance?.at ?? -1) && other.balance !== undefined ? { balance: other.balance } : {}),
    ...(lower === undefined ? {} : { tidemark: lower }),
    ...(both.length === 0 ? {} : { spans: both }),
    months: [...new Set([...account.months, ...other.months])].sort(),
    createdAt: Math.min(account.createdAt, other.createdAt),
  }, other);
}

/** The account found under all keys of the other one, too. */
function withKeysOfOther(account: Account, other: Account): Account {
  let joined = account;
  for (const [siteId, each] of Map.groupBy(keysOf(other), (one) => one.siteId)) {
    const keys = each.map(({ key }) => key);
    const aliases = [...new Set([...(joined.aliases ?? []), ...keys])].filter((key) => key !== joined.key).slice(-mostAliases);
    if (siteId !== joined.siteId) joined = withLink(joined, { siteId, keys });
    else if (aliases.length > 0) joined = { ...joined, aliases };
  }
  return joined;
}
