import type { BankRoutes } from './bank-routes.ts';
import { readGenericPage } from './generic/read-page.ts';
import { hasMatch } from './routes/match-response.ts';
import { readOverview, readPageRoutes } from './routes/read-page.ts';
import { readResponsePlan } from './routes/read-plan.ts';
import { scoreSite } from './routes/score.ts';
import type { Steps } from './reading/steps.ts';
import type { Adapter, PageView, Reading } from './types.ts';

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

function* readBankPage({ about, plan, pages = [], overview, pageIsLikeAny }: BankRoutes, view: PageView): Steps<Reading | undefined> {
  const read = (yield* readPageRoutes(pages, view, about.country)) ?? (overview && readOverview(overview, view, about.country));
  if (read || !pageIsLikeAny || (plan && hasMatch(plan.transactions, view.responses))) return read;
  const shown = yield* readGenericPage(view);
  return shown?.kind === 'rows' ? shown : undefined;
}
