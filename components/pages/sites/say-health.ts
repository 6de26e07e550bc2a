import { t } from '../../../utils/i18n/words.ts';
import type { SiteHealth } from '../../../utils/model/site.ts';
import type { SiteCondition } from './site-condition.ts';

/** What the last visit found, or what to do, in a sentence. */
export function sayHealth(condition: SiteCondition, health: SiteHealth | undefined): string {
  switch (condition) {
    case 'not-allowed':
      return t('sites.notAllowedNext');
    case 'does-not-add-up':
      return t('sites.brokenWhy');
    case 'contradicts':
      return t('sites.contradictsWhy');
    case 'cut-short':
      return t('sites.cutShortWhy', { count: (health?.expectedRowCount ?? 0) - (health?.lastRowCount ?? 0) });
    case 'disagrees':
      return t('sites.disagreesWhy');
    case 'changed':
      return t('sites.changedWhy');
    case 'well':
      return health === undefined ? t('sites.notVisitedNext') : sayWhatWasRead(health);
    case 'not-visited':
      return t('sites.notVisitedNext');
    case 'unreadable':
    case 'unreadable-lately':
      return t(`reasons.${health?.lastReason ?? 'reader-failed'}`);
  }
}

/** What a person can do about it, where the sentence before does not say so; `undefined` where nothing needs doing. */
export function sayNextStep(condition: SiteCondition, health: SiteHealth | undefined): string | undefined {
  switch (condition) {
    case 'does-not-add-up':
    case 'contradicts':
    case 'disagrees':
    case 'changed':
      return t('sites.compareNext');
    case 'cut-short':
      return t('sites.cutShortNext');
    case 'unreadable':
    case 'unreadable-lately':
      return health?.lastReason === 'session-ended' || health?.lastReason === 'still-loading' ? undefined : t('sites.unreadableNext');
    case 'not-allowed':
    case 'not-visited':
    case 'well':
      return undefined;
  }
}

function sayWhatWasRead({ lastOutcome, lastRowCount }: SiteHealth): string {
  if (lastOutcome === 'balances') return t('sites.wellBalances');
  if (lastOutcome === 'empty') return t('sites.wellEmpty');
  return t('sites.wellRows', { count: lastRowCount ?? 0 });
}
