import type { BackupKeys } from '../model/backup.ts';
import type { TravellingDocument } from './backup-protocol.ts';
import type { BackupReply, BackupRequest } from './schemas/backup-worker.ts';
import { backupReply } from './schemas/backup-worker.ts';

type WithoutId<Each> = Each extends unknown ? Omit<Each, 'id'> : never;

/** The worker that locks and opens backups, as whoever started it speaks with it. */
export interface BackupWorker {
  /** Rejects where the worker fails, or was ended. */
  ask: (request: WithoutId<BackupRequest>) => Promise<BackupReply>;
  /** Ends it, with whatever it is at: nothing is stored there. */
  end: () => void;
}

/** What is written at the head of a backup. */
export interface BackupHead {
  version: number;
  /** Epoch milliseconds. */
  madeAt: number;
  madeBy: string;
}

export function askBackupWorker(worker: Worker): BackupWorker {
  let lastId = 0;
  const waiting = new Map<number, { resolve: (reply: BackupReply) => void; reject: (error: Error) => void }>();
  const fail = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const reply = backupReply.parse(data);
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
  });
  worker.addEventListener('error', () => fail('The worker for backups has failed.'));
  return {
    ask: (request) => {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...request, id });
      });
    },
    end: () => {
      worker.terminate();
      fail('The worker for backups was ended.');
    },
  };
}

/** Has the worker lock documents into a file, some at a time. Ends it, however that comes out. */
export async function writeBackupFile(worker: BackupWorker, keys: BackupKeys, head: BackupHead, documents: AsyncIterable<TravellingDocument[]>): Promise<Blob> {
  try {
    await worker.ask({ task: 'begin', keys, ...head });
    for await (const each of documents) await worker.ask({ task: 'add', documents: each });
    const reply = await worker.ask({ task: 'end' });
    if (reply.kind !== 'file') throw new Error('The worker for backups gave no file.');
    return reply.file;
  } finally {
    worker.end();
  }
}
