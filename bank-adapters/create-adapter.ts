import type { BankRoutes } from './bank-routes.ts';
import type { CurrencyCode } from '../utils/model/money.ts';
import { readGenericPage } from './generic/read-page.ts';
import { findAccount } from './reading/find-account.ts';
import { languagesOf } from './reading/page-facts.ts';
import { readPageLeaves } from './reading/page-leaves.ts';
import type { Steps } from './reading/steps.ts';
import { hasMatch } from './routes/match-response.ts';
import { readOverview, readPageRoutes } from './routes/read-page.ts';
import { readResponsePlan } from './routes/read-plan.ts';
import { readPageAccount } from './routes/read-page-account.ts';
import { scoreSite } from './routes/score.ts';
import type { AccountReading, Adapter, PageView, Reading } from './types.ts';

/** A bank's data made a reader. */
export function createAdapter(bank: BankRoutes): Adapter {
  const { about, plan } = bank;
  return {
    about,
    score: (view) => scoreSite(bank, view),
    ...(plan ? { readResponses: (view) => readResponsePlan(plan, view) } : {}),
    readPage: (view) => readBankPage(bank, view),
  };
}

function* readBankPage(bank: BankRoutes, view: PageView): Steps<Reading | undefined> {
  const { about, plan, pages = [], overview, pageIsLikeAny, pageNamesAccount } = bank;
  const read = (yield* readPageRoutes(pages, view, about.country)) ?? (overview && readOverview(overview, view, about.country));
  const answered = plan && hasMatch(plan.transactions.filter((route) => !route.onlyPending), view.responses) ? plan : undefined;
  if (read || !(answered ? pageNamesAccount : pageIsLikeAny)) return read;
  const shown = yield* readGenericPage(view);
  const named = answered && (yield* nameAccount(bank, view, answered.currency));
  if (shown?.kind !== 'rows') return named && { kind: 'balances', accounts: [named], fieldRoutes: {} };
  const [only, ...more] = shown.accounts;
  const isNamed = named && only && more.length === 0 && typeof pageNamesAccount === 'object';
  return isNamed ? { ...shown, accounts: [{ ...only, ...identityOf(named) }] } : shown;
}

const identityOf = ({ key, name, mask }: AccountReading): Pick<AccountReading, 'key' | 'name' | 'mask'> => ({ key, name, ...(mask === undefined ? {} : { mask }) });

/** The account that the page speaks of, whose rows only the responses have. */
function* nameAccount({ about, pageNamesAccount }: BankRoutes, view: PageView, currency: CurrencyCode): Steps<AccountReading | undefined> {
  const { country } = about;
  const told = typeof pageNamesAccount === 'object' ? readPageAccount(view.document, pageNamesAccount, { view, country, currency }) : undefined;
  if (told && told.key !== 'only') return told;
  const page = yield* readPageLeaves(view);
  const found = findAccount({ page, from: 0, to: page.leaves.length, languages: languagesOf(view), country, currency });
  return found.key === 'only' ? undefined : { ...found, currency, rows: [], rowOrder: 'unknown', coverage: { hasOlder: false, rowsLeft: 0 } };
}
