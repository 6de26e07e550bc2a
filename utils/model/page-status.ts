import type { OutcomeKind, UnrecognisedReason, IgnoredReason } from './outcome.ts';
import type { Receipt } from './receipt.ts';

/**
 * What the last capture of an open tab came to. Kept in session memory, keyed by tab; the popup shows it.
 * Holds no amounts and no descriptions.
 */
export interface PageStatus {
  tabId: number;
  siteId: string;
  /** Origin of the page that was read. */
  origin: string;
  outcome: OutcomeKind;
  reason?: UnrecognisedReason | IgnoredReason;
  detail?: string;
  adapter?: { id: string; version: number };
  receipt: Receipt;
  /** How many captures this page load has sent. */
  sequence: number;
  /** True once another document of the site stands in the tab: what was said is not about that. */
  isPast?: boolean;
  at: number;
}
