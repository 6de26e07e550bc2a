import type { Transaction } from '../../model/ledger.ts';
import { mergeDayOrder } from '../merge/day-order.ts';
import { freeOrdinal, rewritten } from '../merge/fingerprint.ts';
import { joinTransactions } from '../merge/identity/join.ts';
import { newestFirst } from '../merge/months.ts';
import type { KeptContext } from './merge-kept.ts';
import { asBrought, idsOfKept, withEditsOf, withOriginsOf } from './merge-kept.ts';
import { mergeSame } from './merge-same.ts';

export interface MergedTransactions {
  /** New ones, and ours that learnt something. */
  changed: Transaction[];
  added: number;
  known: number;
}

/**
 * A backup's transactions of an account merged into ours. What has our id is the same one, grown on from a common past;
 * the rest is recognised as when two accounts turn out to be one. Merging the same again changes nothing: what was added
 * keeps its id, and is known by it from then on.
 */
export function mergeTransactions(ours: readonly Transaction[], brought: readonly Transaction[], accountId: string, context: KeptContext): MergedTransactions {
  const theirs = brought.map((each) => asBrought(each, context));
  const byId = new Map(ours.map((each) => [each.id, each]));
  const own = new Map(ours.flatMap((each) => idsOfKept(each).map((id) => [id, each])));
  const same = theirs.filter(({ id }) => own.has(id));
  const sameIds = new Set(same.flatMap(({ id }) => own.get(id)?.id ?? []));
  const others = theirs.filter(({ id }) => !own.has(id));

  const ledger = new Map(byId);
  for (const each of same) {
    const id = own.get(each.id)?.id;
    const known = id === undefined ? undefined : ledger.get(id);
    if (known !== undefined) ledger.set(known.id, mergeSame(known, rewritten(each, { accountId })));
  }
  const joined = joinTransactions(ours.filter(({ id }) => !sameIds.has(id)), others, accountId);
  for (const each of joined.changed) ledger.set(each.id, { ...each, dayRank: byId.get(each.id)?.dayRank ?? each.dayRank });
  for (const each of others) {
    const known = byId.get(joined.stays.get(each.id) ?? '');
    // Matched by what it is: from now on known by its id, too. What is added keeps its own edits.
    if (known !== undefined) ledger.set(known.id, withOriginsOf(withEditsOf(ledger.get(known.id) ?? known, each), each));
  }

  const added = joined.changed.filter(({ id }) => !byId.has(id)).map(({ id }) => id);
  giveOrdinals(ledger, added);
  orderDays(ledger, { added, ours, theirs, stays: new Map([...own].flatMap(([id, each]): [string, string][] => [[id, each.id]]).concat([...joined.stays])) });
  const before = new Set(ours);
  return { changed: [...ledger.values()].filter((each) => !before.has(each)), added: added.length, known: theirs.length - added.length };
}

/** The new ones were numbered without those that both sides had. */
function giveOrdinals(ledger: Map<string, Transaction>, added: readonly string[]): void {
  const alike = Map.groupBy(ledger.values(), ({ fingerprint }) => fingerprint);
  const open = new Set(added);
  for (const id of added) {
    const each = ledger.get(id);
    if (each === undefined) continue;
    const settled = (alike.get(each.fingerprint) ?? []).filter((other) => !open.has(other.id)).map((other) => ledger.get(other.id) ?? other);
    open.delete(id);
    ledger.set(id, { ...each, ordinal: freeOrdinal(settled) });
  }
}

interface Days {
  added: readonly string[];
  ours: readonly Transaction[];
  theirs: readonly Transaction[];
  /** Under which of our ids each of theirs is there now. */
  stays: ReadonlyMap<string, string>;
}

/** Days that something was added to are put in order; the others keep theirs. */
function orderDays(ledger: Map<string, Transaction>, { added, ours, theirs, stays }: Days): void {
  const days = new Set(added.flatMap((id) => ledger.get(id)?.date ?? []));
  const onDay = (list: readonly Transaction[]): Map<string, Transaction[]> => Map.groupBy(list.filter(({ date }) => days.has(date)).toSorted(newestFirst), ({ date }) => date);
  const [known, listed] = [onDay(ours), onDay(theirs)];
  for (const day of days) {
    const ids = (listed.get(day) ?? []).map(({ id }) => stays.get(id) ?? id);
    const order = mergeDayOrder((known.get(day) ?? []).map(({ id }) => id), [...new Set(ids)], { place: 'after' });
    for (const [dayRank, id] of order.entries()) {
      const each = ledger.get(id);
      if (each?.date === day && each.dayRank !== dayRank) ledger.set(id, { ...each, dayRank });
    }
  }
}
