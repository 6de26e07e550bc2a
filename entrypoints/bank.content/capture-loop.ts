import type { Read } from '../../bank-adapters/parts.ts';
import type { Outcome } from '../../utils/model/outcome.ts';
import { pace, patienceLeft, type Observation } from './patience.ts';

/** Why the page may say something new. `return`: it comes back from the back-forward cache. `asked`: a person pressed a button. */
export type CaptureReason = 'load' | 'return' | 'navigation' | 'response' | 'mutation' | 'asked';

/** What became of an outcome: taken, to be tried again later, or nobody is there to take it any more. */
export type Delivery = 'taken' | 'again' | 'nobody';

export interface LoopEquipment {
  /** `undefined` where the page cannot be read at the moment. */
  capture: () => Promise<Read | undefined>;
  /** Makes ready for the first read, while the page still comes to rest. Never rejects. */
  prepare?: () => Promise<void>;
  deliver: (outcome: Outcome) => Promise<Delivery>;
  /** Nothing can be delivered from here: the extension was updated or removed, or the site is watched no more. */
  onLost: () => void;
  /** Milliseconds that never run backwards. */
  clock?: () => number;
  setTimer?: (callback: () => void, wait: number) => number;
  clearTimer?: (timer: number) => void;
  /** Runs work when the page has time for it. */
  whenIdle?: (work: () => void) => void;
}

export interface CaptureLoop {
  request: (reason: CaptureReason) => void;
  stop: () => void;
}

const idleOrSoon = (work: () => void): void => void requestIdleCallback(work, { timeout: 300 });

/**
 * Decides when the page is read and which answers are handed over: one read at a time, when the page has come to rest,
 * and nothing twice. Rows are handed over at once; any other answer only after the page had time to say more.
 */
export function createCaptureLoop({
  capture,
  prepare,
  deliver,
  onLost,
  clock = () => performance.now(),
  setTimer = (callback, wait) => window.setTimeout(callback, wait),
  clearTimer = (timer) => window.clearTimeout(timer),
  whenIdle = idleOrSoon,
}: LoopEquipment): CaptureLoop {
  let timer: number | undefined;
  /** The oldest reason that no read has answered yet. */
  let waitingSince: number | undefined;
  let lastChange = clock();
  let seen: Observation | undefined;
  let unsaidSince: number | undefined;
  let delivered: string | undefined;
  let deliveredAt = Number.NEGATIVE_INFINITY;
  let isAsked = false;
  let onlyMutations = false;
  /** Reads in a row after mere mutations that found nothing new. */
  let fruitless = 0;
  let cost = 0;
  /** From the start of a read until what it gave is taken. */
  let isAtWork = false;
  let isStopped = false;
  /** When it was last made ready; it no longer is once the page has been read. */
  let preparedAt = prepare === undefined ? Infinity : Number.NEGATIVE_INFINITY;

  const readIn = (wait: number): void => {
    if (timer !== undefined) clearTimer(timer);
    timer = isStopped ? undefined : setTimer(() => whenIdle(read), wait);
  };

  const request = (reason: CaptureReason): void => {
    const now = clock();
    if (reason === 'asked') isAsked = true;
    if (reason !== 'mutation') fruitless = 0;
    // Elsewhere it is another page, which has its own time.
    if (reason === 'navigation' || reason === 'return') unsaidSince = undefined;
    // Come back to, it says again what it is: another document has been in its tab.
    if (reason === 'return') delivered = undefined;
    onlyMutations = reason === 'mutation' && (waitingSince === undefined || onlyMutations);
    lastChange = now;
    waitingSince ??= now;
    // A page that is slow to read, or that changes without saying anything new, is read less often.
    const pause = Math.min(pace.longestPause, Math.max(pace.quiet * 2 ** fruitless, cost * pace.costFactor));
    const deadline = waitingSince + Math.max(pace.restless, pause);
    const earliest = onlyMutations ? deliveredAt + pace.betweenMutations - now : 0;
    if (now - preparedAt >= pace.betweenPreparations) {
      preparedAt = now;
      whenIdle(() => void prepare?.());
    }
    readIn(isAsked ? 0 : Math.max(0, earliest, Math.min(pause, deadline - now)));
  };

  const read = (): void => {
    timer = undefined;
    if (isStopped) return;
    if (isAtWork) return readIn(pace.quiet);
    waitingSince = undefined;
    isAtWork = true;
    preparedAt = Infinity;
    void work().finally(() => {
      isAtWork = false;
    });
  };

  const work = async (): Promise<void> => {
    const result = await capture();
    if (isStopped) return;
    if (result === undefined) return readIn(pace.again);
    const { outcome, busy } = result;
    const now = clock();
    cost = busy;
    const told = JSON.stringify(outcome);
    unsaidSince ??= now;
    seen = { told, since: seen?.told === told ? seen.since : now, now, lastChange, unsaidSince };
    const wait = patienceLeft(outcome, seen, isAsked);
    if (wait > 0) return readIn(wait);
    fruitless = told === delivered ? fruitless + 1 : 0;
    if (told === delivered && !isAsked) {
      unsaidSince = undefined;
      return;
    }
    isAsked = false;
    await handOver(outcome, told);
  };

  const handOver = async (outcome: Outcome, told: string): Promise<void> => {
    delivered = told;
    unsaidSince = undefined;
    deliveredAt = clock();
    const delivery = await deliver(outcome);
    if (delivery === 'nobody') onLost();
    if (delivery !== 'again') return;
    delivered = undefined;
    if (timer === undefined) readIn(pace.again);
  };

  return {
    request,
    stop: () => {
      isStopped = true;
      if (timer !== undefined) clearTimer(timer);
    },
  };
}
