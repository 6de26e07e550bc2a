import type { Route, StatementAccount } from '../../utils/model/statement.ts';
import { compareWitnesses } from '../../utils/read/witnesses.ts';
import type { Reading } from '../types.ts';
import { identify, pairAccounts, placeUnnamed, type Pair } from './pair.ts';
import { settleAccount } from './settle.ts';

/** A reading whose accounts have been ordered, repaired and proved. */
export type Settled =
  | Exclude<Reading, { kind: 'rows' | 'balances' }>
  | {
      kind: 'rows' | 'balances';
      accounts: StatementAccount[];
      fieldRoutes: Record<string, string>;
      isOverview: boolean;
      route: Route;
      disagreements: string[];
    };
type Found = Extract<Settled, { kind: 'rows' | 'balances' }>;

/** Settles what one witness said. Rows without a single row, and signs that nothing settles, are not recognised. */
export function settleReading(reading: Reading, route: Route): Settled {
  if (!('accounts' in reading)) return reading;
  const accounts = reading.accounts.flatMap((each) => settleAccount(each) ?? []);
  if (accounts.length < reading.accounts.length) return { kind: 'unrecognised', reason: 'amounts-unreadable', detail: 'signs not told' };
  const hasRows = accounts.some((account) => account.rows.length > 0);
  if (reading.kind === 'rows' && !hasRows) return { kind: 'unrecognised', reason: 'no-transactions-found' };
  if (accounts.length === 0) return { kind: 'unrecognised', reason: 'no-transactions-found' };
  const kind = hasRows ? 'rows' : 'balances';
  return { kind, accounts, fieldRoutes: reading.fieldRoutes, isOverview: reading.isOverview === true, route, disagreements: [] };
}

const weight = { rows: 5, empty: 4, unrecognised: 3, balances: 2, ignored: 1 };

/**
 * What both witnesses together say. Rows beat everything; a list that says it is empty beats one that cannot be read,
 * which beats mere balances, because then rows may be missed. An ended session beats the emptiness that the page shows
 * for it.
 */
export function weighWitnesses(response: Settled | undefined, page: Settled | undefined): Settled | undefined {
  if (response === undefined || page === undefined) return response ?? page;
  if (isFound(response) && isFound(page)) return joinFound(response, page);
  if (response.kind === 'unrecognised' && response.reason === 'session-ended' && page.kind === 'empty') return response;
  const [winner, loser] = weight[response.kind] >= weight[page.kind] ? [response, page] : [page, response];
  if (winner.kind !== 'rows') return winner;
  return { ...winner, disagreements: [...winner.disagreements, ...describeLoser(loser, winner.route)] };
}

const isFound = (settled: Settled): settled is Found => settled.kind === 'rows' || settled.kind === 'balances';

function describeLoser(loser: Settled, route: Route): string[] {
  const name = route === 'page' ? 'the response' : 'the page';
  if (loser.kind === 'empty') return [`${name} says that there are none`];
  return loser.kind === 'unrecognised' && loser.reason !== 'still-loading' ? [`${name} could not be read: ${loser.reason}`] : [];
}

function joinFound(said: Found, page: Found): Settled {
  const response = { ...said, accounts: placeUnnamed(said.accounts, page.accounts) };
  const pairs = pairAccounts(response.accounts, page.accounts);
  const judged = pairs.map((pair) => judgePair(pair));
  const alone = page.accounts.filter((account) => pairs.every((pair) => pair.page !== account));
  const routes = judged.flatMap((each) => each.route ?? []);
  const unpaired = response.accounts.filter((account) => pairs.every((pair) => pair.response !== account));
  // A shown account that no response knows is added only where it cannot be one of theirs under another name.
  const known = new Set(response.accounts.map((account) => account.mask));
  const added = alone.filter((account) => account.mask !== undefined && !known.has(undefined) && !known.has(account.mask));
  const missed = alone.filter((account) => !added.includes(account) && account.rows.length > 0).length;
  const accounts = [...judged.map((each) => each.account), ...unpaired, ...added];
  const hasRows = accounts.some((account) => account.rows.length > 0);
  if (missed > 0 && !hasRows) return { ...page, fieldRoutes: { ...response.fieldRoutes, ...page.fieldRoutes } };
  const route = decideRoute(routes, [...unpaired, ...added], unpaired.length);
  return {
    kind: hasRows ? 'rows' : 'balances',
    accounts,
    fieldRoutes: route === 'page' ? page.fieldRoutes : response.fieldRoutes,
    isOverview: response.isOverview || page.isOverview,
    route,
    disagreements: [...judged.flatMap((each) => each.disagreements), ...(missed > 0 ? [`${missed} accounts shown are not in the responses`] : [])],
  };
}

/** The route of all accounts together: `both` only where every account with rows was seen by both, and they agree. */
function decideRoute(routes: readonly Route[], single: readonly StatementAccount[], fromResponse: number): Route {
  const all = new Set<Route>(routes);
  single.forEach((account, index) => {
    if (account.rows.length > 0) all.add(index < fromResponse ? 'response' : 'page');
  });
  const [only] = all;
  return all.size === 1 && only ? only : all.has('response') || all.has('both') ? 'response' : 'page';
}

/** The response wins where it agrees, or proves. Else the rows are the page's, which the person can see. */
function judgePair(pair: Pair): { account: StatementAccount; route?: Route; disagreements: string[] } {
  const { response, page } = pair;
  if (page.rows.length === 0) return { account: identify(response, pair), ...(response.rows.length > 0 ? { route: 'response' } : {}), disagreements: [] };
  if (response.rows.length === 0) return { account: identify(page, pair), route: 'page', disagreements: [] };
  const disagreements = compareWitnesses(response.rows, page.rows);
  if (disagreements.length === 0) return { account: identify(response, pair), route: 'both', disagreements };
  const wins = response.proof.result === 'proved' ? response : page;
  return { account: identify(wins, pair), route: wins === response ? 'response' : 'page', disagreements };
}
