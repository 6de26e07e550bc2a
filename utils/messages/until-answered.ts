import type * as z from 'zod/mini';

/**
 * No answer came. `stale`: this script is left over from before an update, only reloading the page helps.
 * `delivered` false: the message never arrived, so nothing was done; true: it may have been acted upon.
 */
export class UnansweredError extends Error {
  readonly stale: boolean;
  readonly delivered: boolean;
  constructor(message: string, { stale, delivered }: { stale: boolean; delivered: boolean }) {
    super(message);
    this.name = 'UnansweredError';
    this.stale = stale;
    this.delivered = delivered;
  }
}

export interface Patience {
  /** Waits between the tries, in milliseconds; one try more than waits. */
  waits: readonly number[];
  /** Also sends again what may have been acted upon. Only for messages that may be acted upon twice. */
  repeatable: boolean;
  sleep: (milliseconds: number) => Promise<void>;
}

/** About six seconds: a killed background is back after some tens of milliseconds, a busy machine needs longer. */
export const defaultWaits: readonly number[] = [50, 200, 800, 2_000, 3_000];

export const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const notDelivered = /Receiving end does not exist|Could not establish connection/i;
const staleContext = /Extension context invalidated/i;

/**
 * Sends until a typed answer comes. A background that is killed shows itself in three ways (a closed channel, a missing
 * receiver, and a promise that resolves with nothing), so only an answer that parses counts.
 * Throws `UnansweredError` when patience ends.
 */
export async function sendUntilAnswered<Reply>(
  send: () => Promise<unknown>,
  reply: z.ZodMiniType<Reply>,
  { waits, repeatable, sleep: pause }: Patience,
): Promise<Reply> {
  for (let attempt = 0; ; attempt += 1) {
    const tried = await trySend(send, reply);
    if (tried.answered) return tried.answer;
    const wait = waits[attempt];
    if (wait === undefined || tried.error.stale || (tried.error.delivered && !repeatable)) throw tried.error;
    await pause(wait);
  }
}

type Tried<Reply> = { answered: true; answer: Reply } | { answered: false; error: UnansweredError };

async function trySend<Reply>(send: () => Promise<unknown>, reply: z.ZodMiniType<Reply>): Promise<Tried<Reply>> {
  try {
    const parsed = reply.safeParse(await send());
    if (parsed.success) return { answered: true, answer: parsed.data };
    return { answered: false, error: new UnansweredError('The answer was not understood.', { stale: false, delivered: true }) };
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    return {
      answered: false,
      error: new UnansweredError(`No answer: ${text}`, { stale: staleContext.test(text), delivered: !notDelivered.test(text) }),
    };
  }
}
