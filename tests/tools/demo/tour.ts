import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { SampleAccountId } from '../../../utils/sample/flavour.ts';
import type { DemoBank } from '../../demo-bank/bank.ts';
import type { DemoBankServer } from '../../demo-bank/server.ts';
import type { DrivenPage } from '../../e2e/browsers/index.ts';
import { type Tidemark, type Visit } from '../../e2e/tidemark.ts';

/** One stop of the tour: a page, and what came of it. */
export interface Stop {
  bank: DemoBank;
  title: string;
  status: PageStatus;
}

/** Signs in as a customer does. Any name and password will do. */
export async function signIn(page: DrivenPage): Promise<void> {
  await page.type('input[autocomplete="username"]', '20418836');
  await page.type('input[type="password"]', 'anything');
  await page.click('button[type="submit"]');
}

const isAnswered = ({ outcome, reason }: PageStatus): boolean => outcome === 'rows' || outcome === 'balances' || (outcome === 'unrecognised' && reason !== 'still-loading');

async function answerOf(visit: Visit, isDone: (status: PageStatus) => boolean): Promise<PageStatus> {
  // A page that is never answered must not end the tour: its last status says what it came to.
  return visit.status(isDone).catch(() => visit.status());
}

/** Watches one bank, signs in, and opens each of its accounts in turn. `onPage` sees each page before it is left. */
export async function tourBank(tidemark: Tidemark, server: DemoBankServer, bank: DemoBank, onPage: (page: DrivenPage, account: SampleAccountId) => Promise<void>): Promise<Stop[]> {
  const login = server.urlOf(bank.id, bank.loginPath);
  await tidemark.watch(login);
  const entrance = await tidemark.visit(login);
  const stops: Stop[] = [{ bank, title: 'login page', status: await answerOf(entrance, ({ outcome }) => outcome === 'ignored') }];
  await signIn(entrance.page);
  stops.push({ bank, title: 'overview', status: await answerOf(entrance, ({ outcome }) => outcome === 'balances') });
  await entrance.leave();
  for (const [account, path] of Object.entries(bank.statementPaths) as [SampleAccountId, string][]) {
    const statement = await tidemark.visit(server.urlOf(bank.id, path + bank.everything));
    stops.push({ bank, title: account, status: await answerOf(statement, isAnswered) });
    await onPage(statement.page, account);
    await statement.leave();
  }
  return stops;
}
