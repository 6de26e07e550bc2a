import type { Vault } from '../vault/contract.ts';
import type { Wire } from './contract.ts';
import { ConnectionError } from './contract.ts';
import { changeConnection } from './documents.ts';

const dayMs = 86_400_000;

/** When one more request is allowed, given when there were others; `now` where it is at once. */
export function nextRequestAt(requests: readonly number[], mostPerDay: number, now: number): number {
  // Requests of a clock that was put back since lie ahead; they count as made now.
  const recent = requests.map((at) => Math.min(at, now)).filter((at) => now - at < dayMs).toSorted((one, other) => one - other);
  const blocking = recent.at(-mostPerDay);
  return blocking === undefined ? now : blocking + dayMs;
}

/**
 * A wire that keeps a connection's daily count. The count is committed before anything is sent, so that a background that
 * is stopped on the way has counted too much rather than too little.
 */
export const countRequests =
  (wire: Wire, { vault, id, mostPerDay, now }: { vault: Pick<Vault, 'change'>; id: string; mostPerDay: number; now: () => Promise<number> }): Wire =>
  async (request) => {
    const present = await now();
    let freeAt = present;
    const found = await changeConnection(vault, id, (before) => {
      freeAt = Math.max(before.retryAt !== undefined && before.retryAt - present <= 2 * dayMs ? before.retryAt : 0, nextRequestAt(before.requests, mostPerDay, present));
      if (freeAt > present) return before;
      return { ...before, requests: [...before.requests.filter((at) => present - at < dayMs), present].slice(-mostPerDay) };
    });
    if (found === undefined) throw new ConnectionError('access-ended');
    if (freeAt > present) throw new ConnectionError('too-often', freeAt);
    return wire(request);
  };
