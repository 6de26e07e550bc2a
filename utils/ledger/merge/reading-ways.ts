import type { Drift, ReadingWay, SiteHealth, WayOfAccount } from '../../model/site.ts';
import type { Route, Statement } from '../../model/statement.ts';

/** Captures closer together than this are of one visit: a page is often read before all of it is there, then again. */
const visitGap = 10 * 60_000;
const mostAccounts = 40;

/** How each account is read, after one more statement: the way of this visit, and the one of the visit before. */
export function nextWays(known: readonly WayOfAccount[], statement: Statement, at: number): WayOfAccount[] {
  const { adapter, route, fieldRoutes } = statement;
  const read = statement.accounts
    .filter((account) => account.rows.length > 0)
    .map((account): WayOfAccount => {
      const way: ReadingWay = { adapterId: adapter.id, route, fieldRoutes, rows: account.rows.length };
      const last = known.find((each) => each.account === account.key);
      const before = last === undefined ? undefined : at - last.at < visitGap ? last.before : last.way;
      return { account: account.key, at, way, ...(before === undefined ? {} : { before }) };
    });
  const others = known.filter((each) => read.every(({ account }) => account !== each.account));
  return [...others, ...read].slice(-mostAccounts);
}

/** Less than before: one witness where there were two, or what is shown where there was data. */
const trustOf: Readonly<Record<Route, number>> = { both: 2, response: 1, page: 0 };

/** What is done otherwise than at the visit before. A second witness that has come is no drift, one that is gone is. */
export function findDrift({ way, before }: WayOfAccount): Drift[] {
  if (before === undefined) return [];
  if (before.adapterId !== way.adapterId) return [{ kind: 'reader', from: before.adapterId, to: way.adapterId }];
  const isSameWitness = before.route === way.route;
  const route: Drift[] = trustOf[way.route] < trustOf[before.route] ? [{ kind: 'route', from: before.route, to: way.route }] : [];
  // The page and its data name their fields each in their own way: they are compared only where the same one was read.
  return isSameWitness ? findFieldDrift(before.fieldRoutes, way.fieldRoutes) : route;
}

/** What every list has; of the others there may be none on a page, and nothing is wrong. */
const inEveryList = new Set(['date', 'amount', 'description', 'balance']);

const findFieldDrift = (before: ReadingWay['fieldRoutes'], now: ReadingWay['fieldRoutes']): Drift[] =>
  Object.entries(before).flatMap(([field, from]): Drift[] => {
    const to = Object.hasOwn(now, field) ? now[field] : undefined;
    if (to === undefined) return inEveryList.has(field) ? [{ kind: 'field-lost', field, from }] : [];
    return to === from ? [] : [{ kind: 'field', field, from, to }];
  });

/** All that changed at a site's last good visit, each thing once. */
export function findSiteDrift({ ways = [], lastGoodAt = 0 }: Pick<SiteHealth, 'ways' | 'lastGoodAt'>): Drift[] {
  const recent = ways.filter(({ at }) => lastGoodAt - at < visitGap);
  const all = recent.flatMap(findDrift).map((drift) => [JSON.stringify(drift), drift] as const);
  return [...new Map(all).values()];
}

/** Worth a look: something is gone that was read before. Another way to the same field is only noted. */
export const isLoss = (drift: Drift): boolean => drift.kind !== 'field' && (drift.kind !== 'reader' || drift.to === 'generic');
