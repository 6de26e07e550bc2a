import type { Outcome } from '../../utils/model/outcome.ts';
import type { Receipt } from '../../utils/model/receipt.ts';

/** Why the page may say something new. `asked`: a person pressed a button. */
export type CaptureReason = 'load' | 'navigation' | 'response' | 'mutation' | 'asked';

/** All in milliseconds. */
export const pace = {
  /** The page must be quiet for so long before it is read… */
  quiet: 300,
  /** …but a page that is never quiet is read all the same. */
  restless: 1_500,
  /** An answer other than rows counts once nothing has changed for so long: what comes late must have its chance. */
  settled: 1_200,
  /** A page that says it is loading is believed for so long. */
  loading: 10_000,
  /** Reads after mere mutations that find nothing new make the next one wait longer, up to this. */
  longestWait: 5_000,
};

export interface LoopEquipment {
  capture: () => Outcome;
  submit: (outcome: Outcome) => Promise<Receipt>;
  /** No receipt is to be had: the extension was updated or removed under us. */
  onLost: () => void;
  clock?: () => number;
  setTimer?: (callback: () => void, wait: number) => number;
  clearTimer?: (timer: number) => void;
}

export interface CaptureLoop {
  request: (reason: CaptureReason) => void;
  stop: () => void;
}

/**
 * Decides when the page is read and which answers are handed over: one read at a time, when the page has come to rest,
 * and nothing twice. Rows are handed over at once; any other answer only after the page had time to say more.
 */
export function createCaptureLoop({
  capture,
  submit,
  onLost,
  clock = () => performance.now(),
  setTimer = (callback, wait) => window.setTimeout(callback, wait),
  clearTimer = (timer) => window.clearTimeout(timer),
}: LoopEquipment): CaptureLoop {
  let timer: number | undefined;
  let firstRequest: number | undefined;
  let lastChange = clock();
  let pageSince = clock();
  let sent: string | undefined;
  let isAsked = false;
  let fruitless = 0;
  let isSending = false;
  let isStopped = false;

  const readIn = (wait: number): void => {
    if (timer !== undefined) clearTimer(timer);
    timer = isStopped ? undefined : setTimer(read, wait);
  };

  const request = (reason: CaptureReason): void => {
    const now = clock();
    if (reason === 'asked') isAsked = true;
    if (reason === 'load' || reason === 'navigation') pageSince = now;
    if (reason !== 'mutation') fruitless = 0;
    lastChange = now;
    firstRequest ??= now;
    const pause = Math.min(pace.longestWait, pace.quiet * 2 ** fruitless);
    const patience = Math.max(pace.restless, pause);
    readIn(reason === 'asked' ? 0 : Math.max(0, Math.min(pause, firstRequest + patience - now)));
  };

  const read = (): void => {
    timer = undefined;
    if (isSending) return readIn(pace.quiet);
    firstRequest = undefined;
    const outcome = capture();
    const quietFor = clock() - lastChange;
    const isLoading = outcome.kind === 'unrecognised' && outcome.reason === 'still-loading';
    if (isLoading && clock() - pageSince < pace.loading) return readIn(pace.settled);
    if (outcome.kind !== 'rows' && !isAsked && quietFor < pace.settled) return readIn(pace.settled - quietFor);
    const told = JSON.stringify(outcome);
    fruitless = told === sent ? fruitless + 1 : 0;
    if (told === sent && !isAsked) return;
    isAsked = false;
    sent = told;
    void send(outcome);
  };

  const send = async (outcome: Outcome): Promise<void> => {
    isSending = true;
    try {
      await submit(outcome);
    } catch {
      // Nobody answers any more: only a reload of the tab helps.
      onLost();
    }
    isSending = false;
  };

  return {
    request,
    stop: () => {
      isStopped = true;
      if (timer !== undefined) clearTimer(timer);
    },
  };
}
