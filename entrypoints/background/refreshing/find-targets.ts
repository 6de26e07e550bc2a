import { findAbout } from '../../../bank-adapters/registry.ts';
import type { ConnectionView } from '../../../utils/model/connection.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import { isLoopbackHost } from '../../../utils/model/loopback.ts';
import { hostOfPattern, matchesPattern } from '../../../utils/model/match-pattern.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import type { ListAddresses } from './list-addresses.ts';
import type { RefreshTarget } from './run.ts';

/** More lists of one site than this are not opened one by one. */
const mostLists = 12;

/** Connections first: they need nobody. */
export const findTargets = (connections: readonly ConnectionView[], sites: readonly WatchedSite[], accounts: readonly Account[], lists: ListAddresses): RefreshTarget[] => [
  ...connections.map(connectionTarget),
  ...sites.map((site) => siteTarget(site, accounts, lists)),
];

export const connectionTarget = ({ id, host }: ConnectionView): RefreshTarget => ({ kind: 'connection', id, label: host, addresses: [] });

/** Where the accounts of a site were last listed, each address once; else where its bank lists them; else its front door. */
export function siteTarget(site: WatchedSite, accounts: readonly Account[], lists: ListAddresses): RefreshTarget {
  const read = accounts.filter(({ siteId }) => siteId === site.id).flatMap(({ id }) => (Object.hasOwn(lists, id) ? (lists[id]?.address ?? []) : []));
  const own = [...new Set(read)].filter((address) => site.patterns.some((pattern) => matchesPattern(pattern, address))).slice(0, mostLists);
  return { kind: 'site', id: site.id, label: site.label, addresses: own.length > 0 ? own : frontDoorOf(site) };
}

function frontDoorOf(site: WatchedSite): string[] {
  const [host] = site.patterns.map((pattern) => hostOfPattern(pattern).replace(/^\*\./, ''));
  const known = findAbout(site.adapterId ?? site.id)?.startUrl;
  if (known !== undefined) return [known];
  return host === undefined || host === '' ? [] : [`${isLoopbackHost(host) ? 'http' : 'https'}://${host}/`];
}
