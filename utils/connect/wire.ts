import type { Wire, WireAnswer } from './contract.ts';
import { ConnectionError } from './contract.ts';

export interface WireEquipment {
  fetch: (url: string, options: RequestInit) => Promise<Response>;
  /** Epoch milliseconds. */
  now: () => number;
  /** Milliseconds after which an answer is not waited for; a background that waits longer than 30 s is stopped. */
  patience?: number;
  /** The most bytes of an answer. */
  mostBytes?: number;
}

/**
 * Requests without cookies, without a referrer and without following anywhere: what is sent to a host stays with it.
 * Nothing of a request or an answer is ever logged.
 */
export const createWire =
  ({ fetch, now, patience = 25_000, mostBytes = 30_000_000 }: WireEquipment): Wire =>
  async ({ method, url, authorisation }) => {
    try {
      const response = await fetch(url.href, {
        method,
        headers: { accept: 'application/json', ...(authorisation === undefined ? {} : { authorization: authorisation }) },
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(patience),
      });
      const retryAt = parseRetryAfter(response.headers.get('retry-after'), now());
      return { status: response.status, body: await readBounded(response, mostBytes), ...(retryAt === undefined ? {} : { retryAt }) } satisfies WireAnswer;
    } catch (error) {
      // No network, no such host, a certificate that is not believed, a redirect, or no answer in time.
      throw error instanceof ConnectionError ? error : new ConnectionError('unreachable');
    }
  };

/** The instant that `Retry-After` names, by seconds or by date; at most two days ahead, so that no server can end us. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const at = /^\d{1,9}$/.test(value.trim()) ? now + Number(value) * 1_000 : Date.parse(value);
  return Number.isNaN(at) || at <= now ? undefined : Math.min(at, now + 2 * 86_400_000);
}

async function readBounded(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw new ConnectionError('unreadable');
    }
    text += decoder.decode(value, { stream: true });
  }
}
