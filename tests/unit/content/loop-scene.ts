import type { CaptureLoop, Delivery } from '../../../entrypoints/bank.content/capture-loop.ts';
import { createCaptureLoop } from '../../../entrypoints/bank.content/capture-loop.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { createTurningClock } from './turning-clock.ts';

/** A page that is read and handed over by a loop whose clock the test turns. */
export interface LoopScene {
  loop: CaptureLoop;
  turn: (milliseconds: number) => Promise<void>;
  settle: () => Promise<void>;
  sent: Outcome[];
  reads: () => number;
  preparations: () => number;
  show: (outcome: Outcome) => void;
  lost: () => boolean;
  deliverAs: (delivery: Delivery) => void;
  /** Reading takes so long from now on. */
  slowDown: (milliseconds: number) => void;
}

export function openPage(first: Outcome): LoopScene {
  const time = createTurningClock();
  let shown = first;
  let reads = 0;
  let preparations = 0;
  let isLost = false;
  let delivery: Delivery = 'taken';
  let cost = 0;
  const sent: Outcome[] = [];
  const loop = createCaptureLoop({
    ...time,
    whenIdle: (work) => work(),
    capture: () => {
      reads += 1;
      time.pass(cost);
      return Promise.resolve({ outcome: shown, busy: cost });
    },
    prepare: () => {
      preparations += 1;
      return Promise.resolve();
    },
    deliver: (outcome) => {
      sent.push(outcome);
      return Promise.resolve(delivery);
    },
    onLost: () => {
      isLost = true;
    },
  });
  return {
    loop,
    turn: time.turn,
    settle: () => new Promise((resolve) => setImmediate(resolve)),
    sent,
    reads: () => reads,
    preparations: () => preparations,
    show: (outcome) => {
      shown = outcome;
    },
    lost: () => isLost,
    deliverAs: (next) => {
      delivery = next;
    },
    slowDown: (milliseconds) => {
      cost = milliseconds;
    },
  };
}
