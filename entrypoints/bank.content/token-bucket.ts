/** Bursts up to `capacity`, then `perSecond`. */
export interface Rate {
  capacity: number;
  perSecond: number;
}

/** Gives leave to spend, until it is spent: `take` says no, and takes nothing, where the cost is not there. */
export interface TokenBucket {
  take: (cost: number) => boolean;
}

/** `clock` gives milliseconds and never runs backwards, as `performance.now` does. */
export function createTokenBucket({ capacity, perSecond }: Rate, clock: () => number): TokenBucket {
  let left = capacity;
  let filledAt = clock();
  return {
    take(cost) {
      const now = clock();
      left = Math.min(capacity, left + ((now - filledAt) / 1_000) * perSecond);
      filledAt = now;
      if (left < cost) return false;
      left -= cost;
      return true;
    },
  };
}
