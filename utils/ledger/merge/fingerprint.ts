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

/** A transaction moved to another account, or with its amounts turned, and all its fingerprints with it. */
export function rewritten(each: Transaction, { accountId = each.accountId, sign = 1 }: { accountId?: string; sign?: 1 | -1 }): Transaction {
  const amountMinor = sign * each.amountMinor || 0;
  const former = each.formerFingerprints?.map((fingerprint) => {
    const [, date, amount, ...rest] = fingerprint.slice(each.accountId.length).split('|');
    return [accountId, date, sign * Number(amount) || 0, ...rest].join('|');
  });
  return { ...each, accountId, amountMinor, fingerprint: fingerprintOf(accountId, { ...each, amountMinor }), ...(former === undefined ? {} : { formerFingerprints: former }) };
}

/** The lowest ordinal that none of the transactions of one fingerprint has. */
export function freeOrdinal(alike: readonly Pick<Transaction, 'ordinal'>[]): number {
  const taken = new Set(alike.map((each) => each.ordinal));
  let ordinal = 0;
  while (taken.has(ordinal)) ordinal += 1;
  return ordinal;
}
