import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { LoadingLine } from '../../notices/loading-line.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Page } from '../../layout/page.tsx';
import { RefreshButton, RefreshPanel } from '../../refresh/refresh-panel.tsx';
import { useRefresh } from '../../refresh/use-refresh.ts';
import { useLedger } from '../../state/ledger.tsx';
import { useRoute } from '../../state/route.ts';
import { ReportPage } from '../report/report-page.tsx';
import { BankFinder } from './bank-finder.tsx';
import { SiteDetails } from './site-details.tsx';
import { SiteList } from './site-list.tsx';
import type { SiteView } from './use-sites.ts';
import { useSites } from './use-sites.ts';
import { useWatch } from './use-watch.ts';
import { ConnectionList } from './connections/connection-list.tsx';
import '../makes-way.css';
import './sites-page.css';

/** What is read, and how well? The watched sites with their health, and the banks that can be watched. */
export function SitesPage(): VNode {
  const views = useSites();
  const refresh = useRefresh();
  const reported = Number(useRoute().query.get('report') ?? Number.NaN);
  if (Number.isInteger(reported)) return <ReportPage key={reported} tabId={reported} />;
  return (
    <Page title={t('sites.title')} actions={<RefreshButton {...refresh} />}>
      <RefreshPanel {...refresh} />
      {views === undefined ? <LoadingLine /> : <Sites views={views} />}
    </Page>
  );
}

function Sites({ views }: { views: readonly SiteView[] }): VNode {
  const { isSample } = useLedger();
  const { watch, said } = useWatch();
  const [openId, setOpenId] = useState<string>();
  const [done, setDone] = useState<string>();
  const open = views.find((view) => view.site.id === openId);
  const watched = views.filter((view) => view.isWatched);
  const kept = views.filter((view) => !view.isWatched);
  const well = watched.filter((view) => view.condition === 'well').length;
  const note = done ?? said;

  return (
    <div class="sites makes-way" data-details={open === undefined ? undefined : ''}>
      <div role="status">{note !== undefined && <Notice>{note}</Notice>}</div>
      {watched.length === 0 ? (
        <EmptyState title={t('sites.emptyTitle')}>{t('sites.emptyNext')}</EmptyState>
      ) : (
        <section aria-labelledby="sites-watched">
          <h2 id="sites-watched">{t('sites.goodToRead', { well, all: watched.length })}</h2>
          <SiteList views={watched} openId={openId} onOpen={setOpenId} />
        </section>
      )}
      {kept.length > 0 && (
        <section aria-labelledby="sites-kept">
          <h2 id="sites-kept">{t('sites.keptTitle')}</h2>
          <SiteList views={kept} openId={openId} onOpen={setOpenId} />
        </section>
      )}
      {!isSample && <ConnectionList onDone={setDone} />}
      {!isSample && <BankFinder />}
      {open !== undefined && (
        <SiteDetails
          key={open.site.id}
          view={open}
          onWatch={watch}
          onDone={(sentence, isGone) => {
            setDone(sentence);
            if (isGone) setOpenId(undefined);
          }}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </div>
  );
}
