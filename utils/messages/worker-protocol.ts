import * as z from 'zod/mini';
import { fileReply, fileRequest } from './schemas/file-worker.ts';

const namesRequest = z.object({
  id: z.int(),
  task: z.literal('merchant-names'),
  descriptors: z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(2_000)),
});

/** What a page asks of the worker: plain data in, plain data out, nothing decided or stored there. */
export const workerRequest = z.discriminatedUnion('task', [namesRequest, fileRequest]);

/** Names in the order of the descriptors asked for. */
export const workerReply = z.object({ id: z.int(), names: z.array(z.string()) });

/** What was asked of files. */
export const fileWorkerReply = z.union([fileReply, z.object({ id: z.int(), kind: z.literal('failed') })]);

export type WorkerRequest = z.infer<typeof workerRequest>;
export type WorkerReply = z.infer<typeof workerReply>;
export type FileWorkerReply = z.infer<typeof fileWorkerReply>;
