import type { Outcome } from '../../utils/model/outcome.ts';
import { todayOf } from '../reading/page-facts.ts';
import { readPageLeaves } from '../reading/page-leaves.ts';
import { findAll, findRoots } from '../reading/roots.ts';
import type { Steps } from '../reading/steps.ts';
import type { PageView } from '../types.ts';
import { findHistoryDays } from './history-window.ts';

/** What was read, with how far back the bank shows it, where the page of one account says so. */
export function* noteHistory(outcome: Outcome, view: PageView): Steps<Outcome> {
  if (outcome.kind !== 'rows') return outcome;
  const { accounts } = outcome.statement;
  const [account, second] = accounts.filter(({ rows }) => rows.length > 0);
  if (account === undefined || second !== undefined) return outcome;
  const page = yield* readPageLeaves(view);
  const historyDays = yield* findHistoryDays(page.leaves, { fields: findAll(findRoots(view), 'input[type="date" i][min]'), today: todayOf(view), isShown: page.isShown });
  if (historyDays === undefined) return outcome;
  return { ...outcome, statement: { ...outcome.statement, accounts: accounts.map((each) => (each === account ? { ...each, historyDays } : each)) } };
}
