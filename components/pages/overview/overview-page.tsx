import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import { localDate } from '../../../utils/model/iso-date.ts';
import type { SummaryView } from '../../../utils/model/ledger.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { LoadingLine } from '../../notices/loading-line.tsx';
import { Page } from '../../layout/page.tsx';
import { RefreshButton, RefreshPanel } from '../../refresh/refresh-panel.tsx';
import { useRefresh } from '../../refresh/use-refresh.ts';
import { useLedgerSummary, useSiteHealth } from '../../state/ledger.tsx';
import { useServices } from '../../state/page-state.tsx';
import { hrefTo } from '../../state/route.ts';
import { AccountList } from './account-list.tsx';
import { currenciesOf } from './month-series.ts';
import { Standing } from './standing.tsx';
import { VisitList } from './visit-list.tsx';
import './overview-page.css';

/** Where does the month stand? One number, the tideline, the accounts and what came in last. */
export function OverviewPage(): VNode {
  const live = useLedgerSummary();
  const refresh = useRefresh();
  return (
    <Page title={t('overview.title')} actions={<RefreshButton {...refresh} />}>
      <RefreshPanel {...refresh} />
      {content(live.status, live.value)}
    </Page>
  );
}

function content(status: 'loading' | 'ready' | 'failed', summary: SummaryView | undefined): VNode {
  if (summary !== undefined && summary.accounts.length > 0) return <Overview summary={summary} />;
  if (status === 'loading') return <LoadingLine />;
  if (status === 'failed') return <EmptyState title={t('shared.couldNotLoad')}>{t('shared.couldNotLoadWhy')}</EmptyState>;
  return (
    <EmptyState title={t('overview.emptyTitle')} action={<a class="button" data-look="primary" href={hrefTo('sites')}>{t('overview.chooseBank')}</a>}>
      {t('overview.emptyNext')}
    </EmptyState>
  );
}

function Overview({ summary }: { summary: SummaryView }): VNode {
  const today = localDate(new Date(useServices().now()));
  const health = useSiteHealth().value ?? [];
  return (
    <div class="overview">
      {currenciesOf(summary).map((currency, index) => (
        <Standing key={currency} summary={summary} currency={currency} today={today} isMain={index === 0} />
      ))}
      <p class="soft overview-note">{t('overview.transfersCount')}</p>
      <div class="overview-lists">
        <section aria-labelledby="overview-accounts">
          <h2 id="overview-accounts">{t('overview.accountsTitle')}</h2>
          <AccountList accounts={summary.accounts} today={today} />
        </section>
        {health.length > 0 && (
          <section aria-labelledby="overview-visits">
            <h2 id="overview-visits">{t('overview.visitsTitle')}</h2>
            <VisitList health={health} />
          </section>
        )}
      </div>
    </div>
  );
}
