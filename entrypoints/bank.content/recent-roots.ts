import { findRoots, type Root } from '../../bank-adapters/reading/roots.ts';
import type { PageView } from '../../bank-adapters/types.ts';

/** To find the roots of a page takes at most this part of the time, a twentieth. */
const costFactor = 20;

/** The roots of a page for who looks at it often: on a long page as they were a moment ago, for to find them takes a walk. */
export interface RecentRoots {
  find: (view: PageView) => readonly Root[];
  /** They have just been found, in so many milliseconds. */
  note: (roots: readonly Root[], took: number) => void;
}

/** `clock` gives milliseconds and never runs backwards. */
export function createRecentRoots(clock: () => number): RecentRoots {
  let last: { roots: readonly Root[]; until: number } | undefined;
  const note: RecentRoots['note'] = (roots, took) => {
    last = { roots, until: clock() + took * costFactor };
  };
  return {
    note,
    find: (view) => {
      const started = clock();
      if (last !== undefined && started < last.until) return last.roots;
      const roots = findRoots(view);
      note(roots, clock() - started);
      return roots;
    },
  };
}
