import type { Steps } from './steps.ts';

export interface SliceEquipment {
  /** Milliseconds that never run backwards. */
  clock: () => number;
  /** Resolves when the page has had its turn. */
  pause: () => Promise<void>;
}

/** The page's own time. To pause gives it its turn: a hidden tab's timers are slowed down, a message's are not. */
export const pageTime: SliceEquipment = {
  clock: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};

/** The longest a page is kept waiting at a stretch, in milliseconds. Half of what is felt as a halt: machines differ. */
export const sliceMs = 24;

/**
 * Work that has taken so long, in milliseconds, is told to leave what it has not begun with. What it has collected by then
 * takes about as long again to be understood, and all of it no more than five seconds.
 */
export const patienceMs = 3_000;

/** Does the work in slices, and says how long it kept the page busy, in milliseconds. */
export async function runInSlices<T>(work: Steps<T>, { clock, pause }: SliceEquipment): Promise<{ value: T; busy: number }> {
  let busy = 0;
  for (;;) {
    const started = clock();
    let now = started;
    do {
      const { done, value } = work.next(busy + now - started > patienceMs);
      now = clock();
      if (done) return { value, busy: busy + now - started };
    } while (now - started < sliceMs);
    busy += now - started;
    await pause();
  }
}
