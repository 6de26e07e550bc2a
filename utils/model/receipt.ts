import type { IsoDate } from './iso-date.ts';
import type { OutcomeKind } from './outcome.ts';
import type { Proof } from './proof.ts';

/** What the background did with one account of a statement. */
export interface AccountReceipt {
  accountId: string;
  added: number;
  /** Known rows that gained something: a pending one posted, a balance, an id. */
  merged: number;
  unchanged: number;
  proof: Proof['result'];
  /** Complete up to this date, where known. */
  tidemark?: IsoDate;
  /** Rows of it that were seen and not read, where there are any. */
  left?: number;
}

/**
 * The background's answer to a capture. Only a receipt is success; a message without one is sent again.
 * `stored`: merged and committed. `sealed`: the vault is locked, the rows lie encrypted in the inbox.
 * `noted`: nothing to store (empty, ignored, unrecognised), the site's health is updated.
 * `refused`: not taken, with who must act.
 */
export type Receipt =
  | { kind: 'stored'; outcome: OutcomeKind; accounts: AccountReceipt[] }
  | { kind: 'sealed'; rows: number }
  | { kind: 'noted'; outcome: OutcomeKind }
  | { kind: 'refused'; code: RefusalCode };

export type RefusalCode =
  | 'not-watched'
  | 'no-vault'
  | 'invalid'
  | 'too-large'
  | 'too-often'
  | 'inbox-full'
  | 'disk-full'
  | 'newer-data'
  | 'recovery-needed'
  | 'failed';
