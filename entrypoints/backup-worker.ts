import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createBackupDesk } from '../utils/import-export/backup/backup-desk.ts';
import { ledgerVersion, migrateDocuments } from '../utils/ledger/migrations/index.ts';
import type { BackupReply } from '../utils/messages/schemas/backup-worker.ts';
import { backupRequest } from '../utils/messages/schemas/backup-worker.ts';

/** The worker that locks and opens backups. It comes only where one is made or read, for the age format is large. */
export default defineUnlistedScript(() => {
  const desk = createBackupDesk({ version: ledgerVersion, migrate: migrateDocuments });
  // One request after the other: what is added must be there before the file is closed.
  let last: Promise<unknown> = Promise.resolve();
  self.addEventListener('message', (event: MessageEvent<unknown>) => {
    const request = backupRequest.parse(event.data);
    const answer = async (): Promise<void> => {
      await last;
      const reply: BackupReply = { ...(await desk(request)), id: request.id };
      self.postMessage(reply);
    };
    last = answer();
  });
});
