import type { Hands } from './hands.ts';

/** What turning pages needs besides the page. */
export interface TurningEquipment {
  hands: Hands;
  /** Milliseconds that never run backwards. */
  clock: () => number;
  /** From 0 up to 1. */
  random: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}
