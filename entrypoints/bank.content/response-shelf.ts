import type { Adapter, ObservedResponse, PageView } from '../../bank-adapters/types.ts';
import { isWanted } from './is-wanted.ts';

/** What is kept at most of one page: the newest, by number and by characters. */
const limits = { responses: 200, characters: 24 * 1024 * 1024, arrivals: 40, perSeconds: 1 };

/**
 * Keeps the page's responses for the readers. What no reader could use is dropped on arrival, and what comes in a flood
 * is dropped unseen.
 */
export interface ResponseShelf {
  put: (response: ObservedResponse) => void;
  /** From here on only what an adapter may want is kept; what came before is sorted out now. */
  sortOut: (view: () => PageView, adapters: readonly Adapter[], adapterId: string | undefined) => void;
  onArrival: (callback: () => void) => void;
  responses: () => readonly ObservedResponse[];
  empty: () => void;
}

export function createResponseShelf(clock: () => number = () => performance.now()): ResponseShelf {
  let kept: ObservedResponse[] = [];
  let accepts: (response: ObservedResponse) => boolean = () => true;
  let arrived: () => void = () => undefined;
  // A token bucket: a page that posts thousands of messages costs no more than one that posts forty a second.
  let tokens = limits.arrivals;
  let filledAt = clock();
  const takeToken = (): boolean => {
    const now = clock();
    tokens = Math.min(limits.arrivals, tokens + ((now - filledAt) / 1000) * (limits.arrivals / limits.perSeconds));
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };

  const trim = (): void => {
    let characters = kept.reduce((sum, { body }) => sum + body.length, 0);
    while (kept.length > limits.responses || characters > limits.characters) characters -= kept.shift()?.body.length ?? 0;
  };

  return {
    put(response) {
      if (!takeToken() || !accepts(response)) return;
      kept.push(response);
      trim();
      arrived();
    },
    sortOut(view, adapters, adapterId) {
      accepts = (response) => isWanted(response, view(), adapters, adapterId);
      kept = kept.filter(accepts);
    },
    onArrival(callback) {
      arrived = callback;
    },
    responses: () => kept.slice(),
    empty() {
      kept = [];
    },
  };
}
