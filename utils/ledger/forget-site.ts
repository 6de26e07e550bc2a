import type { Vault } from '../vault/contract.ts';
import { findAccounts } from './accounts.ts';
import type { IntentContext } from './delete-accounts.ts';
import { deleteAccounts } from './delete-accounts.ts';
import { forgetSteps } from './journal.ts';

/** Deletes all that was ever captured of a site: accounts with all their transactions, health, history. Gives the number of accounts. */
export const forgetSite = (vault: Vault, siteId: string, context: IntentContext): Promise<number> =>
  vault.change(async (draft) => {
    const accounts = (await findAccounts(draft)).filter((account) => account.siteId === siteId);
    if (accounts.length > 0) await deleteAccounts(draft, accounts, context);
    draft.remove('site', siteId);
    await forgetSteps(draft, siteId);
    return accounts.length;
  });
