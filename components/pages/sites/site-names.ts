import { findAbout } from '../../../bank-adapters/registry.ts';
import { t } from '../../../utils/i18n/words.ts';
import { recipeIdOf } from '../../../utils/model/recipe.ts';
import { hostOfConnection } from '../../../utils/model/connection.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import { hostsOf } from './find-banks.ts';

/** What is no site, and is named all the same. */
const ownNames: Readonly<Record<string, () => string>> = { sample: () => t('sites.sampleSite'), files: () => t('sites.files') };

/** A site by the name its user knows: as it was watched, else the bank's own name, else its domain. */
export const siteName = (siteId: string, watched: readonly WatchedSite[]): string =>
  watched.find((site) => site.id === siteId)?.label ?? findAbout(siteId)?.label ?? hostOfConnection(siteId) ?? ownNames[siteId]?.() ?? siteId;

/** What reads a site: a bank's adapter by name, or the general reader, with its version. */
export function readerName(adapter: { id: string; version: number }): string {
  if (adapter.id === 'sample') return t('sites.sampleReader');
  return t('sites.adapterVersion', { adapter: readerLabel(adapter.id), version: adapter.version });
}

/** A bank's adapter by name, or the general reader. */
export const readerLabel = (adapterId: string): string => (adapterId === 'generic' ? t('sites.genericReader') : recipeIdOf(adapterId) !== undefined ? t('sites.taughtReader') : (findAbout(adapterId)?.label ?? adapterId));

/** Where a site is opened: the page that lists transactions where its adapter knows one, else its own address. */
export function addressOf(site: WatchedSite): string | undefined {
  const [host] = hostsOf(site.patterns);
  return findAbout(site.adapterId ?? site.id)?.startUrl ?? (host === undefined ? undefined : `https://${host}/`);
}
