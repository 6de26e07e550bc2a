import type { Account } from '../model/ledger.ts';
import type { Draft } from '../vault/contract.ts';
import { accountSchema, readDocument, readDocuments, summaryRef, summarySchema } from './documents.ts';

/**
 * All accounts. One whose own document does not open comes from the summary, where it lies too: made anew it would get
 * another id, and its transactions would belong to nobody.
 */
export async function findAccounts(draft: Draft): Promise<Account[]> {
  const accounts = await readDocuments(draft, 'account', accountSchema);
  const ids = new Set(accounts.map((account) => account.id));
  const summary = await readDocument(draft, summaryRef, summarySchema);
  return [...accounts, ...(summary?.accounts ?? []).filter((account) => !ids.has(account.id))];
}

export const saveAccount = (draft: Draft, account: Account): void => draft.put('account', account.id, account);
export const removeAccount = (draft: Draft, accountId: string): void => draft.remove('account', accountId);
