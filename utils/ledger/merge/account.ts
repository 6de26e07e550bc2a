import type { IsoDate } from '../../model/iso-date.ts';
import type { Account } from '../../model/ledger.ts';
import type { StatementAccount } from '../../model/statement.ts';
import { withRead } from './reads.ts';
import { moveTidemark } from './tidemark.ts';

/** An account as its first capture shows it, before that capture is applied. */
export const newAccount = (shown: StatementAccount, { id, siteId, source, at }: { id: string; siteId: string; source?: 'file' | 'connection'; at: number }): Account => ({
  id,
  siteId,
  key: shown.key,
  ...(source === undefined ? {} : { source }),
  name: shown.name,
  ...(shown.mask === undefined ? {} : { mask: shown.mask }),
  kind: shown.kind,
  currency: shown.currency,
  months: [],
  createdAt: at,
});

/**
 * An account after a capture: newer balance and name, further tidemark. An older capture that comes
 * late moves neither back. Its name and its count of rows are those of its own source (`isAtHome`).
 */
export function updateAccount(account: Account, shown: StatementAccount, { at, on, isAtHome }: { at: number; on: IsoDate; isAtHome: boolean }): Account {
  const { tidemark: _tidemark, spans: _spans, ...rest } = account;
  const isNewest = at >= (account.balance?.at ?? 0);
  const balance = shown.balanceMinor === undefined || !isNewest ? account.balance : { amountMinor: shown.balanceMinor, at };
  const mask = account.mask ?? shown.mask;
  const hasRows = shown.rows.length > 0;
  return {
    ...rest,
    ...moveTidemark(account, shown, on),
    ...(hasRows ? { reads: withRead(account.reads, shown.rows, at) } : {}),
    ...(balance === undefined ? {} : { balance }),
    ...(mask === undefined ? {} : { mask }),
    ...(shown.historyDays === undefined || !isNewest ? {} : { history: { days: shown.historyDays, at } }),
    ...(hasRows && isNewest && isAtHome ? { lastProof: shown.proof.result, lastRowCount: shown.rows.length } : {}),
    name: account.renamed === true || !isNewest || !isAtHome || shown.name === '' ? account.name : shown.name,
    kind: account.kind === 'unknown' ? shown.kind : account.kind,
  };
}
