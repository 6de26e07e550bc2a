import { browser } from 'wxt/browser';
import { readBackupState, readLedgerDocuments } from '../../utils/ledger/backup/index.ts';
import type { BackupWorker } from '../../utils/messages/ask-backup-worker.ts';
import { askBackupWorker } from '../../utils/messages/ask-backup-worker.ts';
import type { TravellingDocument } from '../../utils/messages/backup-protocol.ts';
import type { BackupState } from '../../utils/model/backup.ts';
import type { Vault } from '../../utils/vault/contract.ts';
import { saveBlob } from './save-file.ts';
import { backupWorkerUrl } from './trusted.ts';

/** What exports, backups and restores need of the world outside the page. It comes when one is first asked for. */
export interface BackupServices {
  readState: () => Promise<BackupState>;
  /** Every document that is to go out, some at a time. `onDamaged` is told of those that do not open. */
  readDocuments: (into: 'backup' | 'export', onDamaged?: (count: number) => void) => AsyncIterable<TravellingDocument[]>;
  startWorker: () => BackupWorker;
  saveBlob: (name: string, file: Blob) => void;
  /** Asks for the downloads folder. Must be called first thing in a click, before anything is awaited. */
  requestDownloads: () => Promise<boolean>;
}

export const backupServices = (vault: Vault): BackupServices => ({
  readState: () => readBackupState(vault),
  async *readDocuments(into, onDamaged) {
    for await (const { documents, damaged } of readLedgerDocuments(vault, into)) {
      if (damaged > 0) onDamaged?.(damaged);
      for (const document of documents) yield [document];
    }
  },
  startWorker: () => askBackupWorker(new Worker(backupWorkerUrl())),
  saveBlob,
  requestDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
});
