import { mean, median } from './statistics.ts';

/** A forecast that needs nothing but a series' own past, the oldest month first. At least one month of it is there. */
export type SimpleMethod = (history: readonly number[]) => number;

/** What every better method must beat on the user's own history. */
export const simpleMethods = {
  'last-value': (history) => history.at(-1) ?? 0,
  'seasonal-naive': (history) => history.at(-12) ?? history.at(-1) ?? 0,
  'mean-3': (history) => mean(history.slice(-3)),
  'mean-12': (history) => mean(history.slice(-12)),
  'median-12': (history) => median(history.slice(-12)),
} as const satisfies Record<string, SimpleMethod>;

export type SimpleMethodName = keyof typeof simpleMethods;
