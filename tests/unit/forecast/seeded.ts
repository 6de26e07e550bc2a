import type { Random } from '../../../utils/forecast/forest.ts';

/** The same numbers each time (a linear congruential generator; tests need no better). */
export function seeded(seed = 1): Random {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
