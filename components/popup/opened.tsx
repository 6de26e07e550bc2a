import type { VNode } from 'preact';
import { t } from '../../utils/i18n/words.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import type { WatchedSite } from '../../utils/model/site.ts';
import type { VaultState } from '../../utils/vault/contract.ts';
import { useLedgerSummary, useSiteHealth } from '../state/ledger.tsx';
import { useServices, useSettings } from '../state/page-state.tsx';
import type { Services } from '../state/services.ts';
import { useActivity } from '../state/use-activity.ts';
import { useLive } from '../state/use-live.ts';
import { AccountSection } from './account-section.tsx';
import { MonthSection } from './month-section.tsx';
import { RefreshReport } from '../refresh/refresh-report.tsx';
import { useRefresh } from '../refresh/use-refresh.ts';
import { NeedsSection } from './needs-section.tsx';
import { findNeeds } from './needs.ts';

const noSites: readonly WatchedSite[] = [];

async function findGranted({ hasHosts }: Services, sites: readonly WatchedSite[]): Promise<ReadonlySet<string>> {
  const granted = await Promise.all(sites.map((site) => hasHosts(site.patterns)));
  return new Set(sites.filter((_, index) => granted[index]).map((site) => site.id));
}

/** What the unlocked vault has to say: the month, what needs the user, the accounts. */
export function Opened({ vault }: { vault: VaultState }): VNode {
  useActivity();
  const services = useServices();
  const settings = useSettings();
  const sites = settings?.watchedSites ?? noSites;
  const summary = useLedgerSummary();
  const refresh = useRefresh();
  const health = useSiteHealth().value ?? [];
  const grantedSites = useLive(sites, () => findGranted(services, sites), services.onHostsChange).value;
  const now = services.now();
  const needs = findNeeds({
    vault,
    onboarded: settings?.onboarded ?? true,
    sites,
    health,
    accounts: summary.value?.accounts ?? [],
    grantedSites,
    refreshHours: settings?.refreshHours ?? 0,
    hasTransactions: (summary.value?.transactionCount ?? 0) > 0,
    toReview: summary.value?.toReview ?? 0,
    now,
  });

  if (summary.status === 'loading' && summary.value === undefined) return <div class="popup-skeleton" />;
  if (summary.status === 'failed') return <p class="popup-section">{t('shared.couldNotLoad')}</p>;
  const isEmpty = summary.value === undefined || summary.value.accounts.length === 0;
  return (
    <>
      {summary.value !== undefined && !isEmpty && <MonthSection summary={summary.value} today={localDate(new Date(now))} />}
      {isEmpty && <p class="popup-section soft">{t('popup.nothingYet')}</p>}
      {refresh.shown !== undefined && (
        <div class="popup-section">
          <RefreshReport run={refresh.shown} onStop={refresh.stop} isShort />
        </div>
      )}
      <NeedsSection needs={needs} />
      <AccountSection accounts={summary.value?.accounts ?? []} most={needs.length > 1 ? 3 : 4} />
    </>
  );
}
