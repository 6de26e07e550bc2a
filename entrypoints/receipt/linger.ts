/** How long a sentence stays: time to notice it, and to read it twice. In milliseconds, by its length in characters. */
export const lingerTime = (length: number): number => Math.min(12_000, 4_000 + 60 * length);

/** What is left after a pause is never less than this. */
const shortest = 2_000;

export interface LingerEquipment {
  onEnd: () => void;
  clock: () => number;
  setTimer: (callback: () => void, wait: number) => number;
  clearTimer: (timer: number) => void;
}

/** Counts down while nothing holds it: a pointer over it, a focus in it, a tab that nobody sees. */
export interface Linger {
  start: (time: number) => void;
  hold: (why: string) => void;
  release: (why: string) => void;
  end: () => void;
}

export function createLinger({ onEnd, clock, setTimer, clearTimer }: LingerEquipment): Linger {
  const holds = new Set<string>();
  let timer: number | undefined;
  let left = 0;
  let since = 0;

  const stop = (): void => {
    if (timer !== undefined) clearTimer(timer);
    timer = undefined;
  };
  const run = (): void => {
    stop();
    if (holds.size > 0 || left <= 0) return;
    since = clock();
    timer = setTimer(() => {
      left = 0;
      timer = undefined;
      onEnd();
    }, left);
  };
  return {
    start: (time) => {
      left = time;
      run();
    },
    hold: (why) => {
      if (timer !== undefined) left = Math.max(shortest, left - (clock() - since));
      holds.add(why);
      stop();
    },
    release: (why) => {
      if (holds.delete(why)) run();
    },
    end: () => {
      left = 0;
      holds.clear();
      stop();
    },
  };
}
