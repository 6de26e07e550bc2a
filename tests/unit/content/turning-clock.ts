/** A clock that a test turns by hand, with the timers that hang on it. */
export interface TurningClock {
  clock: () => number;
  setTimer: (callback: () => void, wait: number) => number;
  clearTimer: (timer: number) => void;
  /** Turns the clock on, running each timer at its time, and after each what waits for it. */
  turn: (milliseconds: number) => Promise<void>;
  /** Time goes by while something else runs, and no timer with it. */
  pass: (milliseconds: number) => void;
}

export function createTurningClock(): TurningClock {
  let now = 0;
  let last = 0;
  const timers = new Map<number, { at: number; callback: () => void }>();
  return {
    clock: () => now,
    setTimer(callback, wait) {
      last += 1;
      timers.set(last, { at: now + wait, callback });
      return last;
    },
    clearTimer: (timer) => void timers.delete(timer),
    async turn(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).toSorted(([, a], [, b]) => a.at - b.at)[0];
        if (due === undefined) break;
        const [id, { at, callback }] = due;
        timers.delete(id);
        now = Math.max(now, at);
        callback();
        await new Promise((resolve) => setImmediate(resolve));
      }
      now = Math.max(now, end);
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}
