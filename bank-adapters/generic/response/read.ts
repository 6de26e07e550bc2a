import type { StatementRow } from '../../../utils/model/statement.ts';
import { findAccount } from '../../reading/find-account.ts';
import { countryOf, languagesOf, todayOf } from '../../reading/page-facts.ts';
import { readPageLeaves } from '../../reading/page-leaves.ts';
import { FieldRoutes } from '../../routes/field-routes.ts';
import { parseBody } from '../../routes/json-body.ts';
import { readRecord } from '../../routes/read-record.ts';
import type { AccountReading, ObservedResponse, PageView, Reading } from '../../types.ts';
import { currencyOfPage } from '../find-currency.ts';
import { readGenericPage } from '../read-page.ts';
import { findObjectLists, type ObjectList } from './find.ts';
import { guessRoute, type GuessedRoute } from './guess-route.ts';

/** Addresses of what is planned, offered or asked for elsewhere. */
const foreignAddress = /schedul|upcoming|recurring|standing|budget|offer|reward|order|rate|quote|market|notification|message|search|config|track|analytic|beneficiar|payee|statement-?list|document/i;

interface Candidate extends GuessedRoute {
  list: ObjectList;
}

/**
 * The transactions in the page's responses, guessed by name and by value. The page says whose they are, so that the
 * account is the same whichever witness was there. `undefined` where nothing is sure.
 */
export function readGenericResponses(view: PageView): Reading | undefined {
  const candidate = view.responses.toReversed().map((response) => findTransactions(response, view)).find((each) => each !== undefined);
  if (!candidate) return undefined;
  const account = accountOf(view);
  const routes = new FieldRoutes();
  const currency = account?.currency ?? '';
  const rows = candidate.list.records.flatMap((record): StatementRow[] => {
    const row = readRecord(record, undefined, { route: candidate.route, timeZone: view.timeZone, currency, routes });
    return 'reason' in row ? [] : [row];
  });
  const unread = candidate.list.records.length - rows.length;
  const today = todayOf(view);
  const isPlan = rows.filter((row) => row.date > today).length > rows.length / 2;
  const [first] = rows;
  if (!first || isPlan || unread > rows.length * 0.2) return undefined;
  const reading: AccountReading = {
    key: 'only',
    name: '',
    kind: 'unknown',
    ...account,
    currency: first.currency,
    rows,
    rowOrder: 'unknown',
    ...(candidate.signIsDoubtful ? { signIsDoubtful: true } : {}),
    coverage: { hasOlder: account?.coverage?.hasOlder === true, rowsLeft: unread },
  };
  return { kind: 'rows', accounts: [reading], fieldRoutes: routes.toRecord() };
}

/** The longest list of a response that reads as transactions. */
function findTransactions(response: ObservedResponse, view: PageView): Candidate | undefined {
  if (!response.contentType.includes('json') || foreignAddress.test(new URL(response.url).pathname)) return undefined;
  const body = parseBody(response);
  if (!('value' in body)) return undefined;
  const byPath = Map.groupBy(findObjectLists(body.value), (list) => list.path);
  const candidates = [...byPath.values()].flatMap((lists): Candidate[] => {
    const [first] = lists;
    const records = lists.flatMap((list) => list.records);
    const guessed = first && !foreignAddress.test(first.path) ? guessRoute(records, view.timeZone) : undefined;
    return first && guessed ? [{ ...guessed, list: { ...first, records } }] : [];
  });
  return candidates.toSorted((a, b) => b.list.records.length - a.list.records.length)[0];
}

/** The account that the page shows, where it shows one. Its own rows are the other witness's. */
function accountOf(view: PageView): Partial<AccountReading> | undefined {
  const shown = readGenericPage(view);
  if (shown && 'accounts' in shown) {
    const [account, second] = shown.accounts;
    const { signIsDoubtful: _, ...known } = account ?? {};
    return account && !second ? known : undefined;
  }
  // Nothing is listed yet: the whole page may speak of the account.
  const page = readPageLeaves(view);
  const hints = { languages: languagesOf(view), country: countryOf(view.url.hostname) };
  return findAccount({ page, from: 0, to: page.leaves.length, ...hints, currency: currencyOfPage(page, hints) });
}
