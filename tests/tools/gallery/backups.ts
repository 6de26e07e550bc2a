import type { BackupWorker } from '../../../utils/messages/ask-backup-worker.ts';
import type { BackupReply } from '../../../utils/messages/schemas/backup-worker.ts';
import type { BackupKeys, BackupState } from '../../../utils/model/backup.ts';
import { fakeNow } from '../../fakes/services.ts';

type Answer = BackupReply extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

/** A worker for backups that opens every file with one answer. */
const worker = (opening: Answer | 'never'): BackupWorker => ({
  ask: ({ task }) => {
    if (task === 'open') return opening === 'never' ? new Promise(() => undefined) : Promise.resolve({ ...opening, id: 1 });
    return Promise.resolve(task === 'make-keys' ? { id: 1, kind: 'keys', keys } : { id: 1, kind: 'done' });
  },
  end: () => undefined,
});

const keys: BackupKeys = { recipient: `age1${'q'.repeat(58)}`, wrapped: [{ kind: 'recovery-code', file: 'YWdl' }] };

export const opening = worker({
  kind: 'opened',
  parts: 14,
  preview: {
    madeAt: fakeNow - 5 * 86_400_000,
    madeBy: '0.1.0',
    accounts: [
      { name: 'Barclays Current Account', mask: '4417', rows: 1_902 },
      { name: 'Girokonto', mask: '5507', rows: 614 },
      { name: 'Rainy day', rows: 0 },
    ],
    rows: 2_516,
    from: '2023-02-01',
    to: '2026-11-17',
  },
});
export const refusing = worker({ kind: 'fault', fault: 'wrong-secret' });
export const breaking = worker({ kind: 'fault', fault: 'damaged' });
export const working = worker('never');

export const madeByHand: BackupState = { keys, everyDays: 0, lastAt: fakeNow - 40 * 86_400_000 };
export const scheduled: BackupState = { keys, everyDays: 7, scheduledAt: fakeNow - 90 * 86_400_000, lastAt: fakeNow - 3 * 86_400_000 };
export const troubled: BackupState = { ...scheduled, isOutdated: true, trouble: 'not-allowed', lastAt: fakeNow - 12 * 86_400_000 };
