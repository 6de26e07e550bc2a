import * as z from 'zod/mini';

/** What a page asks of the worker: plain data in, plain data out, nothing decided or stored there. */
export const workerRequest = z.object({
  id: z.int(),
  task: z.literal('merchant-names'),
  descriptors: z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(2_000)),
});

/** Names in the order of the descriptors asked for. */
export const workerReply = z.object({ id: z.int(), names: z.array(z.string()) });

export type WorkerRequest = z.infer<typeof workerRequest>;
export type WorkerReply = z.infer<typeof workerReply>;
