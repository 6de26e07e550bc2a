import { t } from '../../../utils/i18n/words.ts';
import type { SiteHealth } from '../../../utils/model/site.ts';
import type { SiteCondition } from './site-condition.ts';

/** What the last visit found, or what to do, in a sentence. */
export function sayHealth(condition: SiteCondition, health: SiteHealth | undefined): string {
  if (condition === 'not-allowed') return t('sites.notAllowedNext');
  if (condition === 'not-visited' || health === undefined) return t('sites.notVisitedNext');
  if (condition === 'does-not-add-up') return t('sites.brokenNext');
  if (condition === 'well') return sayWhatWasRead(health);
  return t(`reasons.${health.lastReason ?? 'reader-failed'}`);
}

function sayWhatWasRead({ lastOutcome, lastRowCount }: SiteHealth): string {
  if (lastOutcome === 'balances') return t('sites.wellBalances');
  if (lastOutcome === 'empty') return t('sites.wellEmpty');
  return t('sites.wellRows', { count: lastRowCount ?? 0 });
}
