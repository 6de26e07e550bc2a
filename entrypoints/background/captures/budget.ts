/** How much a tab may send: bursts up to `capacity`, then `perSecond`. */
interface Rate {
  capacity: number;
  perSecond: number;
}

/** A page settles a few times after loading; catching up turns pages at a person's pace. */
export const captureRate: Rate = { capacity: 20, perSecond: 1 };
/** A page that is being paged tells some steps for each page that it turns. */
export const stepRate: Rate = { capacity: 60, perSecond: 4 };
/** How often the user of a tab can have the dashboard opened. */
export const openingRate: Rate = { capacity: 5, perSecond: 0.2 };
/** How often a tab that sends too much is said to. */
export const floodRate: Rate = { capacity: 1, perSecond: 0.2 };
export const byteRate: Rate = { capacity: 32_000_000, perSecond: 500_000 };

export interface Budget {
  /** Takes `cost` from a tab's budget; false, and nothing taken, where it is not there. */
  take: (tabId: number, cost: number, now: number) => boolean;
  forget: (tabId: number) => void;
}

/** Token buckets by tab. Kept in memory only: a background that starts anew starts with full ones, which is no harm. */
export function createBudget({ capacity, perSecond }: Rate): Budget {
  const buckets = new Map<number, { left: number; at: number }>();
  return {
    take: (tabId, cost, now) => {
      const bucket = buckets.get(tabId) ?? { left: capacity, at: now };
      // A clock that was put back refills nothing.
      const left = Math.min(capacity, bucket.left + (Math.max(0, now - bucket.at) / 1_000) * perSecond);
      const isThere = left >= cost;
      buckets.set(tabId, { left: isThere ? left - cost : left, at: now });
      return isThere;
    },
    forget: (tabId) => void buckets.delete(tabId),
  };
}
