/** What opens a backup: the vault's recovery code, or a passphrase. */
export type SecretKind = 'recovery-code' | 'passphrase';

export interface Secret {
  kind: SecretKind;
  /** A recovery code as it is shown, in capitals and with its hyphens; a passphrase in NFKC. */
  text: string;
}

/** The identity that opens backups, as a file of the age format under a secret, in base64. */
export interface WrappedIdentity {
  kind: SecretKind;
  file: string;
}

/**
 * What a vault keeps to make backups with. None of it opens one: `recipient` only locks, and the identity that opens is
 * wrapped under secrets that are kept nowhere. So a scheduled backup needs nobody to type anything.
 */
export interface BackupKeys {
  /** `age1…` */
  recipient: string;
  wrapped: WrappedIdentity[];
}

/** How a vault is backed up. It lies in the vault, and goes into no backup. */
export interface BackupState {
  keys?: BackupKeys;
  /** The recovery code or the passphrase was changed since the keys were made: backups open with the former ones. */
  isOutdated?: boolean;
  /** Days between backups by schedule; 0 where there is none. */
  everyDays: number;
  /** Epoch milliseconds since when it is scheduled. */
  scheduledAt?: number;
  /** When the last backup was made, by schedule or by hand. */
  lastAt?: number;
  /** Why the last one by schedule was not made; gone with the next that is. */
  trouble?: BackupTrouble;
}

export type BackupTrouble = 'not-allowed' | 'download-failed' | 'failed';

/** `never`: there is none yet, and none is scheduled or due. */
export type BackupStanding = 'never' | 'fresh' | 'overdue';

const dayMs = 86_400_000;

/** A month without a backup is long for those who make them by hand. */
const patienceDays = 30;

/** How the last backup stands: overdue a day after the schedule wanted one, or a month after one made by hand. */
export function backupStanding({ everyDays, scheduledAt, lastAt }: BackupState, now: number): BackupStanding {
  const since = Math.max(lastAt ?? 0, everyDays > 0 ? (scheduledAt ?? 0) : 0);
  if (since === 0) return 'never';
  const patience = everyDays > 0 ? everyDays + 1 : patienceDays;
  return now > since + patience * dayMs ? 'overdue' : 'fresh';
}
