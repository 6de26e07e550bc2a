import type { WatchedSite } from '../../../utils/model/site.ts';

/** One script of ours as it is registered for a site. */
export interface SiteScript {
  id: string;
  /** From the extension's root, as the build names them, in the order in which they run. */
  files: `/${string}.js`[];
  world: 'ISOLATED' | 'MAIN';
  matches: string[];
}

/** The parts of the browser's scripting that watching needs. */
export interface Scripting {
  readRegistered: () => Promise<{ id: string; matches: string[]; files: string[] }[]>;
  register: (scripts: SiteScript[]) => Promise<void>;
  unregister: (ids: string[]) => Promise<void>;
  inject: (tabId: number, script: Pick<SiteScript, 'files' | 'world'>) => Promise<void>;
}

const watcher = '/content-scripts/bank.js';
const observer = '/content-scripts/observe.js';

/** Which banks, by their ids, have a script of their own for a site. */
export type BanksOf = (site: WatchedSite) => readonly string[];

/**
 * The scripts of a site, in the order in which they must start: what the site's bank looks like, then the
 * watcher, then the observer, which hands the watcher the page's responses (Firefox starts scripts in the order of their
 * registration). A site whose responses are not to be observed has no observer.
 */
export const scriptsOf = (site: WatchedSite, banksOf: BanksOf): SiteScript[] => [
  { id: `bank ${site.id}`, files: [...banksOf(site).map((bank) => `/banks/${bank}.js` as const), watcher], world: 'ISOLATED', matches: site.patterns },
  ...(site.pageOnly ? [] : [{ id: `observe ${site.id}`, files: [observer], world: 'MAIN', matches: site.patterns } satisfies SiteScript]),
];

/**
 * Makes what is registered what the watched sites need. A site with anything amiss is registered anew as a whole, for
 * the order's sake; where all is as it should be nothing is touched, so that no page loading now is missed.
 */
export async function syncContentScripts(scripting: Scripting, sites: readonly WatchedSite[], banksOf: BanksOf): Promise<void> {
  const registered = new Map((await scripting.readRegistered()).map((script) => [script.id, script]));
  const wanted = sites.map((site) => scriptsOf(site, banksOf));
  const isRight = ({ id, files, matches }: SiteScript): boolean => {
    const found = registered.get(id);
    const isSame = found?.files.length === files.length && files.every((file, at) => found.files[at]?.endsWith(file.slice(1)));
    return isSame && isSameSet(found.matches, matches);
  };
  const amiss = wanted.filter((scripts) => !scripts.every(isRight)).flat();
  const kept = new Set(wanted.filter((scripts) => scripts.every(isRight)).flatMap((scripts) => scripts.map(({ id }) => id)));
  const obsolete = [...registered.keys()].filter((id) => !kept.has(id));
  if (obsolete.length > 0) await scripting.unregister(obsolete);
  if (amiss.length > 0) await scripting.register(amiss);
}

/** Starts a site's scripts in a tab that was open before the site was watched. Fails quietly: the tab may be gone. */
export async function injectContentScripts(scripting: Scripting, site: WatchedSite, banksOf: BanksOf, tabId: number): Promise<boolean> {
  for (const script of scriptsOf(site, banksOf)) {
    const [result] = await Promise.allSettled([scripting.inject(tabId, script)]);
    if (result?.status !== 'fulfilled') return false;
  }
  return true;
}

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((each) => right.includes(each));
