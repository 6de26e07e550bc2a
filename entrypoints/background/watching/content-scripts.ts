import type { WatchedSite } from '../../../utils/model/site.ts';

/** One script of ours as it is registered for a site. */
export interface SiteScript {
  id: string;
  /** From the extension's root, as the build names it. */
  file: '/content-scripts/bank.js' | '/content-scripts/observe.js';
  world: 'ISOLATED' | 'MAIN';
  matches: string[];
}

/** The parts of the browser's scripting that watching needs. */
export interface Scripting {
  readRegistered: () => Promise<{ id: string; matches: string[]; files: string[] }[]>;
  register: (scripts: SiteScript[]) => Promise<void>;
  unregister: (ids: string[]) => Promise<void>;
  inject: (tabId: number, script: Pick<SiteScript, 'file' | 'world'>) => Promise<void>;
}

const reader = { file: '/content-scripts/bank.js', world: 'ISOLATED' } as const;
const observer = { file: '/content-scripts/observe.js', world: 'MAIN' } as const;

/**
 * The scripts of a site, in the order in which they must start: the reader first, since it waits for the observer to
 * hand it the page's responses, and Firefox starts scripts in the order of their registration. A site whose responses
 * are not to be observed has no observer.
 */
export const scriptsOf = ({ id, patterns, pageOnly }: WatchedSite): SiteScript[] => [
  { id: `bank ${id}`, ...reader, matches: patterns },
  ...(pageOnly ? [] : [{ id: `observe ${id}`, ...observer, matches: patterns }]),
];

/**
 * Makes what is registered what the watched sites need. A site with anything amiss is registered anew as a whole, for
 * the order's sake; where all is as it should be nothing is touched, so that no page loading now is missed.
 */
export async function syncContentScripts(scripting: Scripting, sites: readonly WatchedSite[]): Promise<void> {
  const registered = new Map((await scripting.readRegistered()).map((script) => [script.id, script]));
  const wanted = sites.map(scriptsOf);
  const isRight = ({ id, file, matches }: SiteScript): boolean => {
    const found = registered.get(id);
    return found?.files.length === 1 && found.files[0]?.endsWith(file.slice(1)) === true && isSameSet(found.matches, matches);
  };
  const amiss = wanted.filter((scripts) => !scripts.every(isRight)).flat();
  const kept = new Set(wanted.filter((scripts) => scripts.every(isRight)).flatMap((scripts) => scripts.map(({ id }) => id)));
  const obsolete = [...registered.keys()].filter((id) => !kept.has(id));
  if (obsolete.length > 0) await scripting.unregister(obsolete);
  if (amiss.length > 0) await scripting.register(amiss);
}

/** Starts a site's scripts in a tab that was open before the site was watched. Fails quietly: the tab may be gone. */
export async function injectContentScripts(scripting: Scripting, site: WatchedSite, tabId: number): Promise<boolean> {
  for (const script of scriptsOf(site)) {
    const [result] = await Promise.allSettled([scripting.inject(tabId, script)]);
    if (result?.status !== 'fulfilled') return false;
  }
  return true;
}

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((each) => right.includes(each));
