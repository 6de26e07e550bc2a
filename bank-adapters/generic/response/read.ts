import type { StatementRow } from '../../../utils/model/statement.ts';
import { findAccount } from '../../reading/find-account.ts';
import { countryOf, languagesOf, todayOf } from '../../reading/page-facts.ts';
import { readPageLeaves } from '../../reading/page-leaves.ts';
import type { Steps } from '../../reading/steps.ts';
import { FieldRoutes } from '../../routes/field-routes.ts';
import { readRecord } from '../../routes/read-record.ts';
import type { AccountReading, PageView, Reading } from '../../types.ts';
import { currencyOfPage } from '../find-currency.ts';
import { readGenericPage } from '../read-page.ts';
import { chooseAnswers, findAnswer } from './answers.ts';

/**
 * The transactions in the page's responses, guessed by name and by value. The page says whose they are, so that the
 * account is the same whichever witness was there. `undefined` where nothing is sure.
 */
export function* readGenericResponses(view: PageView): Steps<Reading | undefined> {
  const used = chooseAnswers(view.responses.flatMap((response) => findAnswer(response, view) ?? []));
  if (used.length === 0) return undefined;
  const account = yield* accountOf(view);
  const routes = new FieldRoutes();
  const options = { timeZone: view.timeZone, currency: account?.currency ?? '', routes };
  const rows = used.flatMap(({ route, records, isPending }) =>
    records.flatMap((record): StatementRow[] => {
      const row = readRecord(record, isPending ? true : undefined, { ...options, route });
      return 'reason' in row ? [] : [row];
    }),
  );
  const unread = used.reduce((sum, answer) => sum + answer.records.length, 0) - rows.length;
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
    ...(used.some((answer) => answer.signIsDoubtful) ? { signIsDoubtful: true } : {}),
    coverage: { hasOlder: account?.coverage?.hasOlder === true, rowsLeft: unread },
  };
  return { kind: 'rows', accounts: [reading], fieldRoutes: routes.toRecord() };
}

/** The account that the page shows, where it shows one. Its own rows are the other witness's. */
function* accountOf(view: PageView): Steps<Partial<AccountReading> | undefined> {
  const shown = yield* readGenericPage(view);
  if ('accounts' in shown) {
    const [account, second] = shown.accounts;
    const { signIsDoubtful: _, ...known } = account ?? {};
    return account && !second ? known : undefined;
  }
  // Nothing is listed yet: the whole page may speak of the account.
  const page = yield* readPageLeaves(view);
  const hints = { languages: languagesOf(view), country: countryOf(view.url.hostname) };
  return findAccount({ page, from: 0, to: page.leaves.length, ...hints, currency: currencyOfPage(page, hints) });
}
