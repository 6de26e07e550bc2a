import type { Origin } from '../../../model/ledger.ts';
import type { Way } from './moved.ts';

/** By which way one thing came, seen from another. Files of one account are of many kinds, each with its own words. */
export function wayBetween(one: Pick<Origin, 'siteId' | 'route'>, other: Pick<Origin, 'siteId' | 'route'>): Way {
  if (one.siteId !== other.siteId) return 'other';
  return one.route === 'file' || other.route === 'file' ? 'perhaps other' : 'same';
}
