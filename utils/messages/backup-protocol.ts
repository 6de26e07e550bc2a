import type { BackupKeys } from '../model/backup.ts';

/** A document of the ledger on its way out of a file or into one; `value` is parsed by whoever owns the kind. */
export interface TravellingDocument {
  kind: string;
  key: string;
  value?: unknown;
}

/** What a page asks of backups. A ledger comes in in parts, each about as large as a month, and is merged at once. */
export type BackupCommand =
  /** Forgets what an earlier restore has left. */
  | { kind: 'begin-restore' }
  | { kind: 'stage'; part: number; documents: TravellingDocument[] }
  /** Merges the parts, if they are all there; into an empty ledger, that restores it. */
  | { kind: 'finish-restore'; parts: number }
  | { kind: 'drop-restore' }
  /** Whether these are the vault's own: a backup under a code that was typed wrongly would open for nobody. */
  | { kind: 'check-secrets'; recoveryCode?: string; passphrase?: string }
  | { kind: 'keep-keys'; keys: BackupKeys }
  /** A backup was made by hand. */
  | { kind: 'note-backup' }
  /** Every so many days from now on; 0 for never. */
  | { kind: 'set-schedule'; everyDays: number };

/** What a backup has brought. */
export interface MergedRows {
  /** Accounts that were not here before. */
  accounts: number;
  added: number;
  /** Transactions that were here already. */
  known: number;
}
