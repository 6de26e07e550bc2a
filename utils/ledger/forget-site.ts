import type { Account, Transaction } from '../model/ledger.ts';
import type { Draft, Vault } from '../vault/contract.ts';
import { findAccounts, removeAccount, saveAccount } from './accounts.ts';
import { openWithBeside } from './change-transactions.ts';
import type { IntentContext } from './delete-accounts.ts';
import { forgetWays } from './health.ts';
import { forgetSteps } from './journal.ts';
import { isShownBy, withoutSite } from './merge/identity/leave-site.ts';
import type { OpenMonths } from './months.ts';
import { settleMonths } from './settle.ts';

/**
 * Deletes all that was ever captured of a site: transactions, accounts, health, history. What came from files and
 * connections stays, and so do the accounts that hold it. Gives the number of the site's accounts that are gone or have
 * lost something.
 */
export const forgetSite = (vault: Vault, siteId: string, context: IntentContext): Promise<number> =>
  vault.change(async (draft) => {
    const all = await findAccounts(draft);
    const shown = all.filter((account) => isShownBy(account, siteId));
    if (shown.length > 0) await takeOut(draft, siteId, { ...context, all, shown });
    draft.remove('site', siteId);
    await forgetSteps(draft, siteId);
    return shown.length;
  });

async function takeOut(draft: Draft, siteId: string, { all, shown, ...context }: IntentContext & { all: readonly Account[]; shown: readonly Account[] }): Promise<void> {
  const months = await openWithBeside(draft, [...new Set(shown.flatMap((account) => account.months))].sort());
  const captured = months.all().filter((each) => each.origin.siteId === siteId && shown.some(({ id }) => id === each.accountId));
  months.remove(new Set(captured.map(({ id }) => id)));
  const left = new Map(shown.flatMap((account): [string, Account][] => {
    const source = sourceOfRest(months, account);
    return source === undefined ? [] : [[account.id, withoutSite(account, siteId, source)]];
  }));
  for (const { id } of shown) {
    const account = left.get(id);
    if (account === undefined) removeAccount(draft, id);
    else saveAccount(draft, account);
  }
  await forgetWays(draft, shown);
  const accounts = all.flatMap((each) => (shown.includes(each) ? (left.get(each.id) ?? []) : [each]));
  const gone = new Set(captured.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
  await settleMonths(draft, months, { ...context, accounts, gone });
}

/** Who brought what an account still holds; `undefined` where it holds nothing. */
function sourceOfRest(months: OpenMonths, { id }: Account): { siteId: string; kind: 'file' | 'connection' } | undefined {
  const [newest] = months.ofAccount(id).toSorted((a: Transaction, b: Transaction) => b.origin.at - a.origin.at);
  return newest === undefined ? undefined : { siteId: newest.origin.siteId, kind: newest.origin.route === 'connection' ? 'connection' : 'file' };
}
