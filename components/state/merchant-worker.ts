import type { WorkerRequest } from '../../utils/messages/worker-protocol.ts';
import { workerReply } from '../../utils/messages/worker-protocol.ts';
import { workerUrl } from './trusted.ts';

/** The most descriptors that one question may hold. */
export const largestQuestion = 2_000;

/**
 * Asks the worker for merchants' names. It starts with the first question, and a question that it cannot answer is
 * answered by rejection: the names that rules alone give stay.
 */
export function createMerchantWorker(): (descriptors: string[]) => Promise<string[]> {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, { resolve: (names: string[]) => void; reject: (error: Error) => void }>();

  const start = (): Worker => {
    const started = new Worker(workerUrl());
    started.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const { id, names } = workerReply.parse(data);
      waiting.get(id)?.resolve(names);
      waiting.delete(id);
    });
    started.addEventListener('error', () => {
      for (const { reject } of waiting.values()) reject(new Error('The worker for names has failed.'));
      waiting.clear();
    });
    return started;
  };

  return (descriptors) => {
    worker ??= start();
    lastId += 1;
    const request: WorkerRequest = { id: lastId, task: 'merchant-names', descriptors };
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      worker?.postMessage(request);
    });
  };
}
