import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../notices/notice.tsx';
import { Toggle } from '../../controls/toggle.tsx';
import { SlideIn } from '../../layout/slide-in.tsx';
import { useLedger } from '../../state/ledger.tsx';
import { useServices } from '../../state/page-state.tsx';
import { sayFailure, useCommand } from '../../state/use-command.ts';
import { FactGroup } from '../facts.tsx';
import { ReportButton } from '../report/report-button.tsx';
import { SiteRecipes } from './recipes/site-recipes.tsx';
import { ConditionMark } from './condition-mark.tsx';
import { sayHealth, sayNextStep } from './say-health.ts';
import { addressOf } from './site-names.ts';
import { SiteAccounts } from './site-accounts.tsx';
import { SiteCatchUp } from './site-catch-up.tsx';
import { ForgetDialog, UnwatchDialog } from './site-dialogs.tsx';
import { ReadingFacts, VisitFacts } from './site-reading.tsx';
import type { SiteView } from './use-sites.ts';
import type { WatchSite } from './use-watch.ts';

interface SiteDetailsProps {
  view: SiteView;
  onWatch: WatchSite;
  /** Something was done; the sentence says what. `isGone` where the site is no longer there. */
  onDone: (said: string, isGone: boolean) => void;
  onClose: () => void;
}

/** Everything about one site, and all that can be done with it. */
export function SiteDetails({ view, onWatch, onDone, onClose }: SiteDetailsProps): VNode {
  const { site, isWatched, condition, health, accounts } = view;
  const { isSample } = useLedger();
  const { openTab } = useServices();
  const command = useCommand();
  const address = addressOf(site);
  const [asked, setAsked] = useState<'unwatch' | 'forget'>();
  const closeDialog = (): void => setAsked(undefined);
  return (
    <SlideIn title={site.label} contentKey={site.id} onClose={onClose}>
      {isWatched ? (
        <div class="site-state">
          <ConditionMark condition={condition} />
          <p>
            {sayHealth(condition, health)} {sayNextStep(condition, health)}
          </p>
          {condition === 'not-allowed' && (
            <Button look="primary" onClick={() => onWatch(site)}>
              {t('sites.allowAgain')}
            </Button>
          )}
          {!isSample && health !== undefined && <ReportButton site={site} />}
          {address !== undefined && <Button onClick={() => void openTab(address)}>{t('sites.openSite', { site: site.label })}</Button>}
        </div>
      ) : (
        <p>{t('sites.keptText')}</p>
      )}
      {health !== undefined && <VisitFacts health={health} />}
      <FactGroup title={t('sites.accounts')}>
        <SiteAccounts accounts={accounts} onDone={(said) => onDone(said, false)} />
      </FactGroup>
      {isWatched && !isSample && <SiteCatchUp view={view} />}
      {isWatched && !isSample && <SiteRecipes view={view} onDone={(said) => onDone(said, false)} />}
      {isWatched && <ReadingFacts view={view} />}
      {!isSample && (
        <>
          {isWatched && (
            <Toggle
              label={t('sites.pageOnly')}
              hint={t('sites.pageOnlyWhy')}
              checked={site.pageOnly}
              onChange={(pageOnly) => void command.run('site/apply', { kind: 'set-page-only', siteId: site.id, pageOnly })}
            />
          )}
          {command.failure !== undefined && (
            <Notice tone="over" live="assertive">
              {sayFailure(command.failure)}
            </Notice>
          )}
          <div class="site-actions">
            {isWatched && <Button onClick={() => setAsked('unwatch')}>{t('sites.unwatch')}</Button>}
            <Button look="danger" onClick={() => setAsked('forget')}>
              {t('sites.forget')}
            </Button>
          </div>
          <UnwatchDialog view={view} open={asked === 'unwatch'} onDone={(said) => onDone(said, accounts.length === 0)} onClose={closeDialog} />
          <ForgetDialog view={view} open={asked === 'forget'} onDone={(said) => onDone(said, true)} onClose={closeDialog} />
        </>
      )}
    </SlideIn>
  );
}
