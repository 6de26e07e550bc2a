import type { AccountReadBack } from '../../utils/ledger/read-back.ts';
import { siteOf, type Tidemark } from './tidemark.ts';

/** By their last digits: the order in which accounts were first seen means nothing. */
export const byMask = <Account extends { mask?: string }>(accounts: readonly Account[]): Account[] =>
  accounts.toSorted((a, b) => (a.mask ?? '').localeCompare(b.mask ?? ''));

/** What the vault holds of one site. */
export async function ledgerOf(tidemark: Tidemark, url: string): Promise<AccountReadBack[]> {
  return byMask((await tidemark.readBack()).filter((account) => account.siteId === siteOf(url).id));
}
