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

function* readBankPage({ about, plan, pages = [], overview, pageIsLikeAny, pageNamesAccount }: BankRoutes, view: PageView): Steps<Reading | undefined> {
  const read = (yield* readPageRoutes(pages, view, about.country)) ?? (overview && readOverview(overview, view, about.country));
  const answered = plan && hasMatch(plan.transactions.filter((route) => !route.onlyPending), view.responses) ? plan : undefined;
  if (read || !(answered ? pageNamesAccount : pageIsLikeAny)) return read;
  const shown = yield* readGenericPage(view);
  if (shown?.kind === 'rows') return shown;
  const named = answered && (yield* nameAccount(view, about.country, answered.currency));
  return named && { kind: 'balances', accounts: [named], fieldRoutes: {} };
}

/** The account that the page speaks of, whose rows only the responses have. */
function* nameAccount(view: PageView, country: string | null, currency: CurrencyCode): Steps<AccountReading | undefined> {
  const page = yield* readPageLeaves(view);
  const found = findAccount({ page, from: 0, to: page.leaves.length, languages: languagesOf(view), country, currency });
  return found.key === 'only' ? undefined : { ...found, currency, rows: [], rowOrder: 'unknown', coverage: { hasOlder: false, rowsLeft: 0 } };
}
