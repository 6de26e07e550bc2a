import type { ObservedResponse } from '../types.ts';
import { pick, readLists, parseRecords } from './json-path.ts';
import { findMatches, type Failure, type Match } from './match-response.ts';
import { fits, pickText } from './read-record.ts';
import type { TransactionsRoute } from './response-route.ts';

/** A record with what its list says of it. */
export interface Listed {
  record: Record<string, unknown>;
  route: TransactionsRoute;
  pending: boolean | undefined;
}

/** All records of one account that the responses hold together. */
export interface Listing {
  account: string;
  route: TransactionsRoute;
  rows: Listed[];
  /** False where rows of several questions were put together, so that their order says nothing. */
  isInOrder: boolean;
  hasOlder: boolean;
  /** The lists that were read, for the record of what confirmed an empty one. */
  lists: string;
}

/** The transactions lists of the responses, one per account, the one that was asked for last at the end. */
export function readListings(routes: readonly TransactionsRoute[], responses: readonly ObservedResponse[]): { listings: Listing[]; failure?: Failure } {
  const { matches, failure } = findMatches(routes, responses);
  const pages = new Map<string, Page[]>();
  const ends = new Map<string, boolean>();
  let changed: Failure | undefined;
  for (const match of matches) {
    const read = readPage(match);
    changed = read === undefined ? { reason: 'response-changed', detail: match.route.lists.map((each) => each.path).join(' | ') } : undefined;
    for (const page of read ?? []) {
      ends.set(page.question, page.hasOlder);
      const earlier = pages.get(page.account) ?? [];
      pages.delete(page.account);
      pages.set(page.account, [...earlier, page]);
    }
  }
  const failed = failure ?? changed;
  // The last page of a list says whether there is more of it, for the accounts that it does not name, too.
  const told = [...pages.values()].map((each) => each.map((page) => ({ ...page, hasOlder: ends.get(page.question) ?? page.hasOlder })));
  return { listings: told.flatMap((each) => joinPages(each) ?? []), ...(failed ? { failure: failed } : {}) };
}

interface Page {
  account: string;
  route: TransactionsRoute;
  /** The address without what tells pages of one list apart. */
  question: string;
  rows: Listed[];
  removed: string[];
  hasOlder: boolean;
  lists: string;
}

/** One response as pages, one for each account in it. `undefined` where it has not the lists that it must have. */
function readPage({ route, body, url, account }: Match<TransactionsRoute>): Page[] | undefined {
  const found = route.lists.flatMap((list) => {
    const data = parseRecords(readLists(body, list.path));
    return data ? [{ list, data }] : [];
  });
  if (!found.some(({ list }) => list.pending !== true || route.onlyPending)) return undefined;
  const rows = found.flatMap(({ list, data }) => data.map((record): Listed => ({ record, route, pending: list.pending })));
  const byAccount = Map.groupBy(rows, ({ record }) => account ?? pickText(record, route.account));
  if (byAccount.size === 0) byAccount.set(account ?? '', []);
  const removed = pick(body, route.removed)?.value;
  const older = pick(body, route.older)?.value;
  return [...byAccount].map(([id, listed]) => ({
    account: id,
    route,
    question: questionOf(url, route),
    rows: listed.filter(({ record }) => !fits(record, route.skip)),
    removed: Array.isArray(removed) ? removed.map(String) : [],
    hasOlder: older !== undefined && older !== false && older !== 0,
    lists: found.map(({ list }) => list.path).join(', '),
  }));
}

function questionOf(url: URL, route: TransactionsRoute): string {
  const question = new URL(url);
  for (const name of route.pageParameters ?? []) question.searchParams.delete(name);
  return question.href;
}

/**
 * Pages of one list belong together. Lists that were asked for differently (another period, what changed since) do too
 * where the bank's ids tell which rows are the same; without ids the last one asked for stands alone. Pending rows that
 * are asked for by themselves are put before the others, and say nothing of whether there are any.
 */
function joinPages(pages: readonly Page[]): Listing | undefined {
  const pending = joinLike(pages.filter(({ route }) => route.onlyPending));
  const all = joinLike(pages.filter(({ route }) => !route.onlyPending));
  if (!pending || pending.rows.length === 0) return all;
  return all ? { ...all, rows: [...pending.rows, ...all.rows] } : pending;
}

function joinLike(pages: readonly Page[]): Listing | undefined {
  const last = pages.at(-1);
  if (!last) return undefined;
  const { account, route, question, lists, hasOlder } = last;
  const sameList = pages.filter((page) => page.question === question);
  const stableId = route.fields.stableId;
  const used = stableId ? pages : sameList;
  const isInOrder = used.length === sameList.length;
  const rows = stableId ? joinById(used, stableId) : used.flatMap((page) => page.rows);
  return { account, route, rows, isInOrder, hasOlder, lists };
}

function joinById(pages: readonly Page[], stableId: readonly string[]): Listed[] {
  const byId = new Map<string, Listed>();
  const nameless: Listed[] = [];
  for (const page of pages) {
    for (const row of page.rows) {
      const id = pickText(row.record, stableId);
      if (id) byId.set(id, row);
      else nameless.push(row);
    }
    for (const id of page.removed) byId.delete(id);
  }
  return [...byId.values(), ...nameless];
}
