/** The part of months that an interval should hold. */
export const wanted = 0.8;
/** What an interval leaves out at either end, before experience says otherwise. */
export const startingTail = (1 - wanted) / 2;
/** How much one month's experience moves it: slow enough that a single odd month does not. */
const pace = 0.05;

interface Held {
  actual: number;
  low: number;
  high: number;
}

export const isHeld = ({ actual, low, high }: Held): boolean => actual >= low && actual <= high;

/**
 * Adaptive conformal inference (Gibbs and Candès 2021): where intervals held more than they should, the next ones are
 * narrower, and wider where they held less. What they hold in the long run is then as said, whatever the months do.
 */
export function narrowTails(tail: number, months: readonly Held[]): number {
  if (months.length === 0) return tail;
  const held = months.filter(isHeld).length / months.length;
  return Math.min(0.45, Math.max(0.005, tail + pace * (held - wanted)));
}
