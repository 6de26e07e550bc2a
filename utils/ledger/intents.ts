import type { LedgerIntent } from '../messages/protocol.ts';
import type { Vault } from '../vault/contract.ts';
import { findAccounts, saveAccount } from './accounts.ts';
import type { IntentContext } from './delete-accounts.ts';
import { deleteAccounts } from './delete-accounts.ts';
import { saveSummary } from './summary.ts';

/** What became of an intent: done, or there is no such account. */
export type IntentResult = { ok: true } | { ok: false; code: 'not-found' };

/** Does what a person asked of the ledger, in one commit. Throws `VaultError` where the vault does not take it. */
export const applyIntent = (vault: Vault, intent: LedgerIntent, context: IntentContext): Promise<IntentResult> =>
  vault.change(async (draft): Promise<IntentResult> => {
    const accounts = await findAccounts(draft);
    const account = accounts.find((each) => each.id === intent.accountId);
    if (account === undefined) return { ok: false, code: 'not-found' };
    if (intent.kind === 'delete-account') {
      await deleteAccounts(draft, [account], context);
    } else {
      const renamed = { ...account, name: intent.name, renamed: true };
      saveAccount(draft, renamed);
      const all = accounts.map((each) => (each.id === renamed.id ? renamed : each));
      await saveSummary(draft, { before: new Map(), after: new Map() }, { ...context, accounts: all });
    }
    return { ok: true };
  });
