import type { ObservedResponse } from '../../bank-adapters/types.ts';
import { createTokenBucket } from './token-bucket.ts';

/** What is kept at most of one page, the newest first to stay, and what may arrive: bursts, then a rate. */
export const shelfLimits = {
  responses: 200,
  characters: 24 * 1024 * 1024,
  arrivals: { capacity: 200, perSecond: 40 },
  arrivingCharacters: { capacity: 24 * 1024 * 1024, perSecond: 2 * 1024 * 1024 },
};

/** The page's responses, kept for the readers. What no reader could use is dropped on the spot, and counted. */
export interface ResponseShelf {
  /** False, and counted as dropped, where too much arrives. Asked before a response is unpacked. */
  admits: () => boolean;
  put: (response: ObservedResponse) => void;
  /** One that never got here. */
  miss: () => void;
  /** From here on only what is wanted is kept; what came before is sorted out now. */
  sortOut: (isWanted: (response: ObservedResponse) => boolean) => void;
  onArrival: (callback: () => void) => void;
  /** Oldest first. */
  responses: () => readonly ObservedResponse[];
  empty: () => void;
  dropped: () => number;
}

export function createResponseShelf(clock: () => number = () => performance.now()): ResponseShelf {
  let kept: ObservedResponse[] = [];
  let dropped = 0;
  let isWanted: (response: ObservedResponse) => boolean = () => true;
  let arrived: () => void = () => undefined;
  const arrivals = createTokenBucket(shelfLimits.arrivals, clock);
  const characters = createTokenBucket(shelfLimits.arrivingCharacters, clock);

  const trim = (): void => {
    let sum = kept.reduce((total, { body }) => total + body.length, 0);
    while (kept.length > shelfLimits.responses || sum > shelfLimits.characters) {
      sum -= kept.shift()?.body.length ?? 0;
      dropped += 1;
    }
  };

  return {
    admits() {
      const isAdmitted = arrivals.take(1);
      if (!isAdmitted) dropped += 1;
      return isAdmitted;
    },
    put(response) {
      if (!characters.take(response.body.length) || !isWanted(response)) {
        dropped += 1;
        return;
      }
      kept.push(response);
      trim();
      arrived();
    },
    miss() {
      dropped += 1;
    },
    sortOut(test) {
      isWanted = test;
      const wanted = kept.filter(test);
      dropped += kept.length - wanted.length;
      kept = wanted;
    },
    onArrival(callback) {
      arrived = callback;
    },
    responses: () => kept.slice(),
    empty() {
      dropped += kept.length;
      kept = [];
    },
    dropped: () => dropped,
  };
}
