import type { UnrecognisedReason } from '../../utils/model/outcome.ts';
import type { StatementRow } from '../../utils/model/statement.ts';
import { languagesOf } from '../reading/page-facts.ts';
import type { AccountReading, PageView, Reading } from '../types.ts';
import { decodeFully } from './account-in.ts';
import { FieldRoutes } from './field-routes.ts';
import { readAccounts } from './read-accounts.ts';
import { readListings, type Listing } from './read-listings.ts';
import { readRecord } from './read-record.ts';
import type { ResponsePlan } from './response-route.ts';

/** Where more than this part of a list cannot be read, the list is not what we think it is. */
const mostUnreadable = 0.2;

/** Reads all responses that the plan knows. `undefined` where the page asked for none of them. */
export function readResponsePlan(plan: ResponsePlan, view: PageView): Reading | undefined {
  const { accounts, failure: accountsFailure } = readAccounts(plan, view.responses);
  const { listings, failure } = readListings(plan.transactions, view.responses);
  const routes = new FieldRoutes();
  const last = listings.at(-1);
  if (last?.rows.length === 0) {
    if (last.route.emptyIsDoubtful) return { kind: 'unrecognised', reason: 'no-transactions-found', detail: 'an empty list' };
    const key = keyOf(last, accounts);
    return { kind: 'empty', confirmedBy: last.lists || 'an empty list', ...(key ? { accountKey: key } : {}) };
  }
  for (const listing of listings) {
    const account = readListing(listing, accounts, { plan, view, routes });
    if ('reason' in account) return { kind: 'unrecognised', ...account };
    accounts.set(account.key, account);
  }
  const all = [...accounts.values()];
  if (last) return { kind: 'rows', accounts: all, fieldRoutes: routes.toRecord() };
  if (failure) return { kind: 'unrecognised', ...failure };
  if (all.length > 0) return { kind: 'balances', accounts: all, fieldRoutes: {}, isOverview: !isAboutOne(all, view) };
  return accountsFailure && { kind: 'unrecognised', ...accountsFailure };
}

/** True where the page's address names one of the accounts: then its transactions are to be expected on it. */
function isAboutOne(accounts: readonly AccountReading[], view: PageView): boolean {
  const address = decodeFully(view.url.href);
  return accounts.some((account) => address.includes(account.key));
}

interface Context {
  plan: ResponsePlan;
  view: PageView;
  routes: FieldRoutes;
}

function readListing(listing: Listing, accounts: ReadonlyMap<string, AccountReading>, context: Context): AccountReading | { reason: UnrecognisedReason; detail: string } {
  const { plan, view, routes } = context;
  const { route } = listing;
  const key = keyOf(listing, accounts);
  const known = accounts.get(key);
  const { currencies, timeZone = view.timeZone } = plan;
  const options = { timeZone, languages: languagesOf(view), currency: known?.currency ?? plan.currency, routes, ...(currencies ? { currencies } : {}) };
  const rows: StatementRow[] = [];
  const failures: UnrecognisedReason[] = [];
  for (const { record, route: own, pending } of listing.rows) {
    const row = readRecord(record, pending, { ...options, route: own });
    if ('reason' in row) failures.push(row.reason);
    else rows.push(row);
  }
  const [reason] = failures;
  if (reason && failures.length > listing.rows.length * mostUnreadable) return { reason, detail: `${failures.length} of ${listing.rows.length} rows` };
  return {
    key: key || 'only',
    name: '',
    currency: rows[0]?.currency ?? plan.currency,
    ...known,
    kind: known && known.kind !== 'unknown' ? known.kind : route.kind,
    rows,
    rowOrder: listing.isInOrder ? route.rowOrder : 'unknown',
    // What could not be read is missing, so no tidemark may pass it.
    coverage: { hasOlder: listing.hasOlder, rowsLeft: failures.length },
  };
}

/** The account that a list belongs to: the one it names, else the only one there is. */
function keyOf(listing: Listing, accounts: ReadonlyMap<string, AccountReading>): string {
  const [only] = accounts.keys();
  return listing.account || (accounts.size === 1 && only) || '';
}
