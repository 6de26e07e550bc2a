import { abouts } from '../../bank-adapters/registry.ts';
import type { WatchedSite } from '../../utils/model/site.ts';
import type { SiteIdentity } from '../../utils/model/site-identity.ts';
import { findWatchedSite, identifySite } from '../../utils/model/site-identity.ts';
import type { BrowserTab } from '../state/services.ts';

/** The page in front of the user, as far as watching goes. */
export type TabPage =
  | { kind: 'watched'; tabId: number; site: WatchedSite }
  | { kind: 'unwatched'; tabId: number; site: SiteIdentity }
  /** Not a web page, or its address is not told. */
  | { kind: 'browser-page' }
  /** Plain http: anyone on the way could have written it. */
  | { kind: 'insecure' };

/** What can be done with a tab. */
export function describeTab(tab: BrowserTab | undefined, watchedSites: readonly WatchedSite[]): TabPage {
  if (tab?.url === undefined || !URL.canParse(tab.url)) return { kind: 'browser-page' };
  const url = new URL(tab.url);
  const watched = findWatchedSite(url, watchedSites);
  if (watched !== undefined) return { kind: 'watched', tabId: tab.id, site: watched };
  const site = identifySite(url, abouts);
  if (site !== undefined) return { kind: 'unwatched', tabId: tab.id, site };
  return { kind: url.protocol === 'http:' ? 'insecure' : 'browser-page' };
}
