import { changeBackupState, readBackupState, readLedgerDocuments } from '../../utils/ledger/backup/index.ts';
import { ledgerVersion } from '../../utils/ledger/migrations/index.ts';
import type { BackupHead } from '../../utils/messages/ask-backup-worker.ts';
import type { TravellingDocument } from '../../utils/messages/backup-protocol.ts';
import type { BackupKeys, BackupState, BackupTrouble } from '../../utils/model/backup.ts';
import { backupFileName } from '../../utils/model/backup-file-name.ts';
import type { Vault } from '../../utils/vault/contract.ts';

export const backupAlarm = 'backup';

/** Minutes after which one that could not be made is tried again, and the shortest wait at all. */
const retryMinutes = 60;
const soonMinutes = 1;
const dayMs = 86_400_000;

export interface BackingUpEquipment {
  vault: Pick<Vault, 'state' | 'read' | 'list' | 'change'>;
  alarms: {
    create: (name: string, delayInMinutes: number) => Promise<void>;
    clear: (name: string) => Promise<void>;
  };
  /** Whether the browser lets us write into the downloads folder. */
  mayDownload: () => Promise<boolean>;
  /** Locks documents into a file, in a context that can. Resolves with its address, and the way to let it go. */
  writeFile: (keys: BackupKeys, head: BackupHead, documents: AsyncIterable<TravellingDocument[]>) => Promise<{ url: string; release: () => Promise<void> }>;
  /** Resolves when the file is in the downloads folder; throws where it does not get there. */
  download: (url: string, name: string) => Promise<void>;
  madeBy: string;
  now: () => Promise<number>;
}

export interface BackingUp {
  /** Sets the alarm for when the next backup is due, or takes it away. At each start too, since alarms can vanish. */
  setAlarm: () => Promise<void>;
  /** Makes the backup if it is due and the key is at hand; then sets the next alarm. */
  check: () => Promise<void>;
}

/**
 * Backups by schedule. The key has to be in the session: with the vault fully locked the alarm passes, and the next
 * unlock asks again. A screen lock holds nothing up.
 */
export function createBackingUp(equipment: BackingUpEquipment): BackingUp {
  const { vault, alarms, now } = equipment;
  const readState = async (): Promise<BackupState | undefined> => {
    const { kind } = await vault.state();
    return kind === 'unlocked' || kind === 'screen-locked' ? readBackupState(vault) : undefined;
  };

  const setAlarm = async (): Promise<void> => {
    const state = await readState();
    if (state?.keys === undefined || state.everyDays === 0) return alarms.clear(backupAlarm);
    const minutes = (dueAt(state) - (await now())) / 60_000;
    return alarms.create(backupAlarm, Math.max(state.trouble === undefined ? soonMinutes : retryMinutes, minutes));
  };

  const check = async (): Promise<void> => {
    const state = await readState();
    if (state?.keys !== undefined && state.everyDays > 0 && dueAt(state) <= (await now())) {
      const trouble = await tryBackup(equipment, state.keys);
      const at = await now();
      await changeBackupState(vault, ({ trouble: _past, ...before }) => (trouble === undefined ? { ...before, lastAt: at } : { ...before, trouble }));
    }
    await setAlarm();
  };

  return { setAlarm, check };
}

const dueAt = ({ lastAt, everyDays }: BackupState): number => (lastAt ?? 0) + everyDays * dayMs;

async function tryBackup({ vault, mayDownload, writeFile, download, madeBy, now }: BackingUpEquipment, keys: BackupKeys): Promise<BackupTrouble | undefined> {
  if (!(await mayDownload())) return 'not-allowed';
  const madeAt = await now();
  const [written] = await Promise.allSettled([writeFile(keys, { version: ledgerVersion, madeAt, madeBy }, documentsOf(vault))]);
  if (written?.status !== 'fulfilled') return 'failed';
  const { url, release } = written.value;
  const [saved] = await Promise.allSettled([download(url, `Tidemark/${backupFileName(madeAt)}`)]);
  await release();
  return saved?.status === 'fulfilled' ? undefined : 'download-failed';
}

/** A few at a time: months one by one, so that no message is larger than one. */
async function* documentsOf(vault: Pick<Vault, 'list'>): AsyncGenerator<TravellingDocument[]> {
  for await (const { documents } of readLedgerDocuments(vault, 'backup')) {
    for (const document of documents) yield [document];
  }
}
