import type { Outcome } from '../../utils/model/outcome.ts';

/** When pages are read. All in milliseconds, but the factor. */
export const pace = {
  /** The page must be quiet for so long before it is read… */
  quiet: 300,
  /** …but a page that is never quiet is read all the same. */
  restless: 1_500,
  /** What a first read needs is made ready no more often than this. */
  betweenPreparations: 100,
  /** A page of which nothing but its markup changes hands over what it shows no more often than this. */
  betweenMutations: 2_000,
  /** An answer other than rows counts once nothing has changed for so long: what comes late must have its chance. */
  settled: 1_200,
  /** On a page that never stops changing it counts once it has been the same for so long. */
  unchanged: 3_000,
  /** A page that says it is loading is believed for so long. */
  loading: 10_000,
  /** A page that gives now one answer and now another has its last one handed over after this: it must not end in silence. */
  undecided: 12_000,
  /** Reads after mere mutations that find nothing new make the next one wait longer, up to this. */
  longestPause: 5_000,
  /** A read that took long makes the next one wait so many times as long. */
  costFactor: 10,
  /** What could not be handed over is tried again after this. */
  again: 15_000,
};

/** One answer, and since when the page has given it. */
export interface Observation {
  told: string;
  since: number;
  now: number;
  /** When the page last changed in any way. */
  lastChange: number;
  /** Since when it has given answers of which none was handed over. */
  unsaidSince: number;
}

/**
 * How long to wait before an answer may count; 0 for now. A person who asks waits only for what is still loading.
 */
export function patienceLeft(outcome: Outcome, { since, now, lastChange, unsaidSince }: Observation, isAsked: boolean): number {
  if (outcome.kind === 'rows' || now - unsaidSince >= pace.undecided) return 0;
  if (outcome.kind === 'unrecognised' && outcome.reason === 'still-loading') return Math.min(pace.settled, Math.max(0, since + pace.loading - now));
  if (isAsked) return 0;
  return Math.max(0, Math.min(lastChange + pace.settled, since + pace.unchanged) - now);
}
