import type { IsoDate } from '../model/iso-date.ts';
import type { Account } from '../model/ledger.ts';
import type { Draft } from '../vault/contract.ts';
import { findAccounts, removeAccount } from './accounts.ts';
import { forgetWays } from './health.ts';
import { openTheseMonths } from './months.ts';
import { saveSummary } from './summary.ts';

export interface IntentContext {
  now: number;
  /** The user's own date. */
  today: IsoDate;
}

/** Deletes accounts with their transactions in all months, and counts the summary again. */
export async function deleteAccounts(draft: Draft, accounts: readonly Account[], context: IntentContext): Promise<void> {
  const ids = new Set(accounts.map((account) => account.id));
  const months = await openTheseMonths(draft, [...new Set(accounts.flatMap((account) => account.months))].sort());
  const kept = (await findAccounts(draft)).filter((account) => !ids.has(account.id));
  for (const id of ids) {
    months.clear(id);
    removeAccount(draft, id);
  }
  months.save();
  await forgetWays(draft, accounts);
  await saveSummary(draft, months.touched(), { ...context, accounts: kept });
}
