import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import { CatchUpControl } from '../../catch-up/catch-up-control.tsx';
import { ClosingWindows } from '../../catch-up/closing-windows.tsx';
import { useServices } from '../../state/page-state.tsx';
import { useLive } from '../../state/use-live.ts';
import { FactGroup } from '../facts.tsx';
import type { SiteView } from './use-sites.ts';

/** Reading further back, where a tab of the site shows transactions now; else how to come there. */
export function SiteCatchUp({ view: { site, accounts } }: { view: SiteView }): VNode {
  const services = useServices();
  const statuses = useLive(services, services.readPageStatuses, services.onPageStatusChange).value ?? [];
  const runs = useLive(services, services.readCatchUps, services.onCatchUpChange).value ?? [];
  const shown = statuses.filter((status) => status.siteId === site.id && status.outcome === 'rows').toSorted((a, b) => b.at - a.at)[0];
  const tabId = runs.find((run) => run.siteId === site.id && run.end === undefined)?.tabId ?? shown?.tabId;
  return (
    <FactGroup title={t('history.onSites')}>
      <ClosingWindows accounts={accounts} />
      {tabId === undefined ? <p class="soft">{t('history.openFirst')}</p> : <CatchUpControl key={tabId} tabId={tabId} status={shown?.tabId === tabId ? shown : undefined} accounts={accounts} />}
    </FactGroup>
  );
}
