import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { sayPageStatus } from '../../utils/i18n/say-receipt.ts';
import { t } from '../../utils/i18n/words.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import type { WatchedSite as Site } from '../../utils/model/site.ts';
import { CatchUpControl } from '../catch-up/catch-up-control.tsx';
import { Button } from '../controls/button.tsx';
import { useLedgerSummary } from '../state/ledger.tsx';
import { useServices } from '../state/page-state.tsx';
import { hrefTo } from '../state/route.ts';
import { sayFailure, useCommand } from '../state/use-command.ts';
import { TeachAction } from './teach-action.tsx';

interface WatchedSiteProps {
  site: Site;
  tabId: number;
  status: PageStatus | undefined;
}

/** Amber where the page should have been read and was not. */
const needsAnotherLook = (status: PageStatus | undefined): boolean =>
  status?.outcome === 'unrecognised' || status?.receipt.kind === 'refused';

/** What this page's last reading came to, in words, and the two things to do about it. */
export function WatchedSiteLine({ site, tabId, status }: WatchedSiteProps): VNode {
  const { now, openTab } = useServices();
  const { run, isRunning, failure } = useCommand();
  const accounts = useLedgerSummary().value?.accounts ?? [];
  const [isAsking, setAsking] = useState(false);
  const text = status === undefined ? t('popup.notReadYet') : sayPageStatus(status, localDate(new Date(now())));
  const isAmber = needsAnotherLook(status);
  return (
    <>
      <div class="popup-site-name">
        <h2>{site.label}</h2>
        {status !== undefined && status.outcome !== 'ignored' && (
          <button type="button" class="popup-link popup-report" onClick={() => void openTab(hrefTo('sites', { report: String(tabId) }))}>
            {t('popup.report')}
          </button>
        )}
        <button type="button" class="popup-link" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {t('popup.unwatch')}
        </button>
      </div>
      {isAsking ? (
        <div class="popup-unwatch" role="group" aria-label={t('popup.unwatchTitle', { site: site.label })}>
          <p>
            {t('popup.unwatchTitle', { site: site.label })} {t('popup.unwatchWhy')}
          </p>
          <div class="popup-buttons">
            <Button onClick={() => setAsking(false)}>{t('shared.cancel')}</Button>
            <Button look="danger" busy={isRunning} onClick={() => void run('site/apply', { kind: 'unwatch', siteId: site.id })}>
              {t('popup.unwatchDo')}
            </Button>
          </div>
        </div>
      ) : (
        <p class="popup-site-text" role="status" data-tone={isAmber ? 'warn' : undefined}>
          {failure === undefined ? text : sayFailure(failure)}
        </p>
      )}
      {(isAmber || status === undefined) && !isAsking && (
        <Button busy={isRunning} onClick={() => void run('site/apply', { kind: 'capture-now', tabId })}>
          {t('popup.readAgain')}
        </Button>
      )}
      {!isAsking && <TeachAction tabId={tabId} status={status} />}
      {!isAsking && <CatchUpControl tabId={tabId} status={status} accounts={accounts} />}
    </>
  );
}
