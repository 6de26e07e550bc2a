import type { Transaction } from '../../model/ledger.ts';
import type { StatementRow } from '../../model/statement.ts';
import { normaliseDescription } from './description.ts';

/**
 * What identifies a transaction whose bank gives no lasting id: account, date, amount with currency, and normalised
 * description. Several alike are told apart by their ordinal. Readable on purpose: it never leaves the vault.
 */
export const fingerprintOf = (
  accountId: string,
  row: Pick<StatementRow, 'date' | 'amountMinor' | 'currency' | 'description'>,
): string => [accountId, row.date, row.amountMinor, row.currency, normaliseDescription(row.description)].join('|');

/** The lowest ordinal that none of the transactions of one fingerprint has. */
export function freeOrdinal(alike: readonly Pick<Transaction, 'ordinal'>[]): number {
  const taken = new Set(alike.map((each) => each.ordinal));
  let ordinal = 0;
  while (taken.has(ordinal)) ordinal += 1;
  return ordinal;
}
