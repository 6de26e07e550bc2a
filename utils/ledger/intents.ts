import { monthOf } from '../model/iso-date.ts';
import type { Account } from '../model/ledger.ts';
import type { LedgerIntent } from '../messages/protocol.ts';
import type { Draft, Vault } from '../vault/contract.ts';
import { findAccounts } from './accounts.ts';
import { changeTransactions } from './change-transactions.ts';
import type { IntentContext } from './delete-accounts.ts';
import { deleteAccounts } from './delete-accounts.ts';
import { noteStep } from './journal.ts';
import { keysOf } from './merge/identity/links.ts';
import { saveAccounts } from './save-accounts.ts';
import { switchStep } from './undo.ts';

/** What became of an intent: done, or what it concerns is not there. */
export type IntentResult = { ok: true } | { ok: false; code: 'not-found' };

/** Does what a person asked of the ledger, in one commit. Throws `VaultError` where the vault does not take it. */
export const applyIntent = (vault: Vault, intent: LedgerIntent, context: IntentContext): Promise<IntentResult> =>
  vault.change(async (draft): Promise<IntentResult> => ((await apply(draft, intent, context)) ? { ok: true } : { ok: false, code: 'not-found' }));

function apply(draft: Draft, intent: LedgerIntent, context: IntentContext): Promise<boolean> {
  switch (intent.kind) {
    case 'delete-account':
      return withAccount(draft, intent.accountId, (account) => deleteAccounts(draft, [account], context));
    case 'rename-account':
      return withAccount(draft, intent.accountId, (account, all) => rename(draft, account, intent, { ...context, all }));
    case 'edit-transactions':
      return changeTransactions(draft, intent, context);
    case 'keep-accounts-apart':
      return keepApart(draft, intent.accountIds, context);
    case 'undo':
    case 'redo':
      return switchStep(draft, intent, intent.kind === 'undo', context);
  }
}

async function withAccount(draft: Draft, accountId: string, work: (account: Account, all: Account[]) => Promise<void>): Promise<boolean> {
  const all = await findAccounts(draft);
  const account = all.find((each) => each.id === accountId);
  if (account !== undefined) await work(account, all);
  return account !== undefined;
}

async function rename(draft: Draft, account: Account, { name, step }: { name: string; step?: string }, context: IntentContext & { all: Account[] }): Promise<void> {
  await saveAccounts(draft, [{ ...account, name, renamed: true }], context);
  if (step !== undefined && account.name !== name) await noteStep(draft, monthOf(context.today), { step, at: context.now, kind: 'rename-account', months: [], account: { id: account.id, before: account.name, after: name } });
}

/** Each of the two remembers all that the other is called. */
async function keepApart(draft: Draft, [left, right]: readonly [string, string], context: IntentContext): Promise<boolean> {
  const all = await findAccounts(draft);
  const [one, other] = [all.find(({ id }) => id === left), all.find(({ id }) => id === right)];
  if (one === undefined || other === undefined || one === other) return false;
  const without = (account: Account, apart: Account): Account => ({ ...account, apart: [...(account.apart ?? []), ...keysOf(apart)] });
  await saveAccounts(draft, [without(one, other), without(other, one)], { ...context, all });
  return true;
}
