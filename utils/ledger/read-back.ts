import type { Account, Transaction } from '../model/ledger.ts';
import type { Vault } from '../vault/contract.ts';
import { readVaultLedger } from './reading.ts';

/** What the vault holds of an account, as the tools print it. */
export type AccountReadBack = Pick<Account, 'id' | 'siteId' | 'name' | 'mask' | 'currency' | 'lastProof' | 'tidemark'> & {
  balanceMinor?: number;
  /** Newest first. */
  transactions: Pick<Transaction, 'date' | 'amountMinor' | 'currency' | 'description' | 'pending' | 'dropped' | 'balanceAfterMinor'>[];
};

/** Reads the whole ledger back, for tests and tools; empty where there is no vault. Part of the test build alone. */
export async function readBack(vault: Vault): Promise<{ accounts: AccountReadBack[] }> {
  if ((await vault.state()).kind === 'absent') return { accounts: [] };
  const ledger = readVaultLedger(vault);
  const [summary, { transactions }] = await Promise.all([ledger.readSummary(), ledger.readTransactions()]);
  const byAccount = Map.groupBy(transactions, (each) => each.accountId);
  return { accounts: (summary?.accounts ?? []).map((account) => readAccount(account, byAccount.get(account.id) ?? [])) };
}

function readAccount(account: Account, transactions: readonly Transaction[]): AccountReadBack {
  return {
    ...pick(account, ['id', 'siteId', 'name', 'mask', 'currency', 'lastProof', 'tidemark']),
    ...(account.balance === undefined ? {} : { balanceMinor: account.balance.amountMinor }),
    transactions: transactions.map((each) => pick(each, ['date', 'amountMinor', 'currency', 'description', 'pending', 'dropped', 'balanceAfterMinor'])),
  };
}

/** The named properties of an object, those that it does not have left out. */
function pick<Whole extends object, Name extends keyof Whole>(whole: Whole, names: readonly Name[]): Pick<Whole, Name> {
  return Object.fromEntries(names.filter((name) => name in whole).map((name) => [name, whole[name]])) as Pick<Whole, Name>;
}
