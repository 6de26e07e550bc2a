import { findSiteDrift, isLoss } from '../../../utils/ledger/merge/reading-ways.ts';
import type { SiteHealth } from '../../../utils/model/site.ts';

/** What one says of a watched site first. Each has a word and a colour; the colour never stands alone. */
export type SiteCondition =
  /** Watched, and no account page has been seen yet. */
  | 'not-visited'
  /** The last visit was read. */
  | 'well'
  /** Read, but the rows do not add up to the balances that the bank shows. */
  | 'does-not-add-up'
  /** Read, but an account was shown as it cannot be, and left out. */
  | 'contradicts'
  /** Read, but rows were seen that were not read. */
  | 'cut-short'
  /** Read, but the page and its data do not say the same. */
  | 'disagrees'
  /** Read, but something that was read before is gone. */
  | 'changed'
  /** The last visit could not be read; one not long ago could. */
  | 'unreadable-lately'
  /** No visit could be read for a fortnight, or ever. */
  | 'unreadable'
  /** The browser no longer lets us read it. */
  | 'not-allowed';

export type Light = 'none' | 'green' | 'amber' | 'red';

export const lightOf: Readonly<Record<SiteCondition, Light>> = {
  'not-visited': 'none',
  well: 'green',
  'does-not-add-up': 'amber',
  contradicts: 'amber',
  'cut-short': 'amber',
  disagrees: 'amber',
  changed: 'amber',
  'unreadable-lately': 'amber',
  unreadable: 'red',
  'not-allowed': 'red',
};

const fortnightMs = 14 * 86_400_000;
/** Reasons that say nothing about the reader: the user signs in again, or waits. */
const passing = new Set(['session-ended', 'still-loading']);

/** How a site fares. `health` is missing before its first visit; `granted` is what the browser says now. */
export function siteCondition(health: SiteHealth | undefined, granted: boolean, now: number): SiteCondition {
  if (!granted) return 'not-allowed';
  if (health === undefined) return 'not-visited';
  if (health.lastOutcome === 'ignored') return health.lastGoodAt === undefined ? 'not-visited' : 'well';
  if (health.lastOutcome !== 'unrecognised') return conditionOfRead(health);
  if (health.lastReason !== undefined && passing.has(health.lastReason)) return 'unreadable-lately';
  return health.lastGoodAt !== undefined && now - health.lastGoodAt < fortnightMs ? 'unreadable-lately' : 'unreadable';
}

function conditionOfRead(health: SiteHealth): SiteCondition {
  const { lastOutcome, lastProof, lastRowCount = 0, expectedRowCount = 0, disagreements = [], contradictions = [] } = health;
  if (lastProof === 'broken') return 'does-not-add-up';
  if (contradictions.length > 0) return 'contradicts';
  if (lastOutcome !== 'rows') return 'well';
  if (expectedRowCount > lastRowCount) return 'cut-short';
  if (disagreements.length > 0) return 'disagrees';
  return findSiteDrift(health).some(isLoss) ? 'changed' : 'well';
}
