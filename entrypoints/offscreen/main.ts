import { askBackupWorker } from '../../utils/messages/ask-backup-worker.ts';
import type { BackupWorker } from '../../utils/messages/ask-backup-worker.ts';
import { fileAdd, fileBegin, onOffscreen } from '../../utils/messages/offscreen.ts';
import { startBackupWorker } from '../../utils/messages/start-backup-worker.ts';

/** The one backup that is being made: the background makes no two at once, and closes this document after each. */
let worker: BackupWorker | undefined;

const requireWorker = (): BackupWorker => {
  if (worker === undefined) throw new Error('No backup was begun.');
  return worker;
};

onOffscreen('file/begin', async ({ data }) => {
  const { keys, head } = fileBegin.parse(data);
  worker?.end();
  worker = askBackupWorker(startBackupWorker());
  await worker.ask({ task: 'begin', keys, ...head });
  return { accepted: true };
});

onOffscreen('file/add', async ({ data }) => {
  await requireWorker().ask({ task: 'add', ...fileAdd.parse(data) });
  return { accepted: true };
});

onOffscreen('file/end', async () => {
  const reply = await requireWorker().ask({ task: 'end' });
  requireWorker().end();
  worker = undefined;
  if (reply.kind !== 'file') throw new Error('The worker for backups gave no file.');
  return { url: URL.createObjectURL(reply.file) };
});
