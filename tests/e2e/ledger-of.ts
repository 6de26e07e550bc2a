import type { AccountReadBack } from '../../utils/ledger/read-back.ts';
import type { ExpectedTransaction } from '../demo-bank/expected.ts';
import { siteOf, type Tidemark } from './tidemark.ts';

/** An account as the vault holds it, its rows comparable with what a bank's customer truly has. */
export type CapturedAccount = Omit<AccountReadBack, 'transactions'> & { transactions: ExpectedTransaction[] };

/** By their last digits: the order in which accounts were first seen means nothing. */
export const byMask = <Account extends { mask?: string }>(accounts: readonly Account[]): Account[] =>
  accounts.toSorted((a, b) => (a.mask ?? '').localeCompare(b.mask ?? ''));

/** A page that says nothing about pending is honestly `unknown`; only what it does say is compared. */
const comparable = ({ pending, ...row }: AccountReadBack['transactions'][number]): ExpectedTransaction => ({ ...row, pending: pending === true });

/** What the vault holds of one site. */
export async function ledgerOf(tidemark: Tidemark, url: string): Promise<CapturedAccount[]> {
  const accounts = (await tidemark.readBack()).filter((account) => account.siteId === siteOf(url).id);
  return byMask(accounts.map((account) => Object.assign(account, { transactions: account.transactions.map(comparable) })));
}
