import type { FileReply, FileRequest } from '../../utils/messages/schemas/file-worker.ts';
import { fileWorkerReply } from '../../utils/messages/worker-protocol.ts';
import type { FileSummary, ReadFileOptions } from '../../utils/model/file-summary.ts';
import type { StatementAccount } from '../../utils/model/statement.ts';
import { workerUrl } from './trusted.ts';

/** Reads files of banks, apart from the page. */
export interface BankFiles {
  /** Without bytes the file of that number is read again. The bytes are handed over, and are gone here. */
  read: (file: number, name: string, bytes: ArrayBuffer | undefined, options: ReadFileOptions) => Promise<FileSummary>;
  /** Some rows of a list; an account without rows beyond the last. */
  rows: (file: number, list: number, from: number, most: number) => Promise<StatementAccount>;
  /** Lets go of all files. */
  end: () => void;
}

type WithoutId<Each> = Each extends unknown ? Omit<Each, 'id'> : never;

/** The worker starts with the first file. Each question is rejected where it fails. */
export function createBankFiles(start: () => Worker = () => new Worker(workerUrl())): BankFiles {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, { resolve: (reply: FileReply) => void; reject: (error: Error) => void }>();
  const failAll = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('The worker for files has failed.'));
    waiting.clear();
  };

  const open = (): Worker => {
    const started = start();
    started.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const reply = fileWorkerReply.parse(data);
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.kind === 'failed') asked?.reject(new Error('The worker could not do what was asked of a file.'));
      else asked?.resolve(reply);
    });
    started.addEventListener('error', failAll);
    return started;
  };

  const ask = (request: WithoutId<FileRequest>, handedOver: Transferable[] = []): Promise<FileReply> => {
    worker ??= open();
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker?.postMessage({ ...request, id }, handedOver);
    });
  };

  return {
    read: async (file, name, bytes, options) => {
      const reply = await ask({ task: 'read-file', file, name, ...(bytes === undefined ? {} : { bytes }), options }, bytes === undefined ? [] : [bytes]);
      if (reply.kind !== 'file') throw new Error('The worker gave something else than a file.');
      return reply.summary;
    },
    rows: async (file, list, from, most) => {
      const reply = await ask({ task: 'file-rows', file, list, from, most });
      if (reply.kind !== 'rows') throw new Error('The worker gave something else than rows.');
      return reply.account;
    },
    end: () => {
      worker?.terminate();
      worker = undefined;
      failAll();
    },
  };
}
