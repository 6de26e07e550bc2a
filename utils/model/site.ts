import type { OutcomeKind, UnrecognisedReason } from './outcome.ts';
import type { Proof } from './proof.ts';

/** A site that the user watches. Kept in plain: the browser itself keeps granted origins in plain. */
export interface WatchedSite {
  /** The adapter's id for a known bank, else the registrable domain. */
  id: string;
  label: string;
  /** Match patterns granted to it, as `https://*.example.com/*`. */
  patterns: string[];
  adapterId?: string;
  addedAt: number;
  /** True where responses are not observed, the page alone is read. */
  pageOnly: boolean;
}

/** What the last captures of a site found. Never holds amounts or descriptions. */
export interface SiteHealth {
  siteId: string;
  lastVisitAt: number;
  lastOutcome: OutcomeKind;
  lastReason?: UnrecognisedReason;
  lastGoodAt?: number;
  lastRowCount?: number;
  lastProof?: Proof['result'];
  adapter?: { id: string; version: number };
  route?: 'response' | 'page' | 'both';
  fieldRoutes?: Record<string, string>;
  disagreements?: string[];
}
