import { useEffect, useState } from 'preact/hooks';
import { hostOfConnection } from '../../../utils/model/connection.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import type { SiteHealth, WatchedSite } from '../../../utils/model/site.ts';
import { useLedger, useLedgerSummary, useSiteHealth } from '../../state/ledger.tsx';
import { useServices, useSettings } from '../../state/page-state.tsx';
import { useLive } from '../../state/use-live.ts';
import type { SiteCondition } from './site-condition.ts';
import { siteCondition } from './site-condition.ts';
import { siteName } from './site-names.ts';

/** Everything the page knows of one site. */
export interface SiteView {
  site: WatchedSite;
  /** False for a site that is no longer watched and still has accounts in the ledger. */
  isWatched: boolean;
  condition: SiteCondition;
  health: SiteHealth | undefined;
  accounts: Account[];
}

/** Whether the browser lets us read each site now. A site that was not asked for yet counts as allowed. */
function useGrants(sites: readonly WatchedSite[]): (siteId: string) => boolean {
  const { hasHosts, onHostsChange } = useServices();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const key = sites.map((site) => `${site.id} ${site.patterns.join(' ')}`).join('\n');
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const answers = await Promise.all(sites.map(async (site) => ((await hasHosts(site.patterns)) ? [] : [site.id])));
      if (isCurrent) setRefused(new Set(answers.flat()));
    };
    void ask();
    const stop = onHostsChange(() => void ask());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [key]);
  return (siteId) => !refused.has(siteId);
}

const none: readonly never[] = [];

/** A site as the settings would hold it, for one that they do not hold. */
const unwatchedSite = (id: string): WatchedSite => ({ id, label: siteName(id, none), patterns: [], addedAt: 0, pageOnly: false });

/** The watched sites in the order they were added, then those that only have accounts left. `undefined` while loading. */
export function useSites(): SiteView[] | undefined {
  const { isSample } = useLedger();
  const settings = useSettings();
  const health = useSiteHealth();
  const summary = useLedgerSummary();
  const services = useServices();
  const now = services.now();
  const connections = useLive(services, services.readConnections, services.ledger.onChange);
  // The sample's site is watched in the sample only; the user's own sites have no place in it.
  const watched = isSample ? (health.value ?? none).map((each) => unwatchedSite(each.siteId)) : (settings?.watchedSites ?? none);
  const isGranted = useGrants(isSample ? none : watched);
  if (settings === undefined || health.status === 'loading' || summary.status === 'loading' || connections.status === 'loading') return undefined;

  const accounts = summary.value?.accounts ?? none;
  // A connection's accounts are shown with it, for as long as there is one.
  const isConnected = (id: string): boolean => hostOfConnection(id) !== undefined && (connections.value ?? none).some((each) => each.id === id);
  const kept = [...new Set(accounts.map((account) => account.siteId))].filter((id) => !watched.some((site) => site.id === id) && !isConnected(id));
  const view = (site: WatchedSite, isWatched: boolean): SiteView => {
    const found = health.value?.find((each) => each.siteId === site.id);
    return {
      site,
      isWatched,
      condition: siteCondition(found, isGranted(site.id), now),
      health: found,
      accounts: accounts.filter((account) => account.siteId === site.id),
    };
  };
  return [...watched.map((site) => view(site, true)), ...kept.map((id) => view(unwatchedSite(id), false))];
}
