import type { Account } from '../model/ledger.ts';
import type { Draft } from '../vault/contract.ts';
import { saveAccount } from './accounts.ts';
import type { IntentContext } from './delete-accounts.ts';
import { saveSummary } from './summary.ts';

/** Writes accounts that changed in themselves, not in their transactions, and the summary that names them. */
export async function saveAccounts(draft: Draft, changed: readonly Account[], { all, ...context }: IntentContext & { all: readonly Account[] }): Promise<void> {
  for (const account of changed) saveAccount(draft, account);
  const accounts = all.map((each) => changed.find(({ id }) => id === each.id) ?? each);
  await saveSummary(draft, { before: new Map(), after: new Map() }, { ...context, accounts });
}
