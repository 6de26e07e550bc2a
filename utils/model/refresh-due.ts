import type { ConnectionView } from './connection.ts';
import type { SiteHealth, WatchedSite } from './site.ts';

const hourMs = 3_600_000;

/** Whether something done at `at` is due again after so many hours; never where they are 0. A clock that was put back makes it due. */
const isDue = (at: number, hours: number, now: number): boolean => hours > 0 && (at > now || now - at >= hours * hourMs);

/** The connections that are to be asked again. */
export const dueConnections = (connections: readonly ConnectionView[], hours: number, now: number): ConnectionView[] =>
  connections.filter(({ lastPull }) => isDue(lastPull?.at ?? 0, hours, now));

/** The watched sites that have not been read for so long that their user is reminded of them. */
export const dueSites = (sites: readonly WatchedSite[], health: readonly SiteHealth[], hours: number, now: number): WatchedSite[] =>
  sites.filter(({ id, addedAt }) => isDue(health.find(({ siteId }) => siteId === id)?.lastGoodAt ?? addedAt, hours, now));
