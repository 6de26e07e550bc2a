import type { CommandReply } from '../../../utils/messages/protocol.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import type { NamedSite, SiteIdentity } from '../../../utils/model/site-identity.ts';
import { findWatchedSite, identifySiteOfPattern } from '../../../utils/model/site-identity.ts';
import { createTurns } from '../in-turn.ts';
import type { BanksOf, Scripting } from './content-scripts.ts';
import { injectContentScripts, syncContentScripts } from './content-scripts.ts';

/** The parts of the browser that watching a site needs. */
export interface WatchingEquipment {
  scripting: Scripting;
  permissions: {
    contains: (patterns: string[]) => Promise<boolean>;
    remove: (patterns: string[]) => Promise<void>;
  };
  tabs: {
    /** Tabs that show an address below one of the patterns. */
    find: (patterns: string[]) => Promise<number[]>;
    /** Tabs where a site was last read: without the permission, its addresses are not told any more. */
    lastRead: (siteId: string) => Promise<number[]>;
    urlOf: (tabId: number) => Promise<URL | undefined>;
    /** Asks the tab's reader to read the page; false where there is none. */
    capture: (tabId: number) => Promise<boolean>;
    stop: (tabId: number) => Promise<boolean>;
  };
  sites: {
    load: () => Promise<WatchedSite[]>;
    save: (sites: WatchedSite[]) => Promise<void>;
  };
  named: readonly NamedSite[];
  banksOf: BanksOf;
  now: () => Promise<number>;
}

export interface Watching {
  /** At each start of the background: registration outlives it, but not every update. */
  sync: () => Promise<void>;
  /** A permission was granted, through the popup or the browser's own settings. */
  onGranted: (patterns: readonly string[]) => Promise<void>;
  /** A permission was taken back: what is not granted any more is not watched any more. */
  onRevoked: () => Promise<void>;
  watch: (siteId: string, patterns: readonly string[]) => Promise<CommandReply>;
  /** Stops reading in open tabs, and gives the permission back. What was captured stays. */
  unwatch: (siteId: string) => Promise<CommandReply>;
  setPageOnly: (siteId: string, pageOnly: boolean) => Promise<CommandReply>;
  captureNow: (tabId: number) => Promise<CommandReply>;
}

const done: CommandReply = { ok: true };

/** Each of its acts reads the list of watched sites and writes it back, so they take turns. */
export function createWatching({ scripting, permissions, tabs, sites, named, banksOf, now }: WatchingEquipment): Watching {
  const inTurn = createTurns();
  const sync = async (): Promise<void> => syncContentScripts(scripting, await sites.load(), banksOf);

  /** Watches a site if all of it is granted; tabs that show it are read at once. */
  const start = async (identity: SiteIdentity): Promise<boolean> => {
    if (!(await permissions.contains(identity.patterns))) return false;
    const before = await sites.load();
    const known = before.find(({ id }) => id === identity.id);
    const site = known ?? { ...identity, addedAt: await now(), pageOnly: false };
    if (known === undefined) await sites.save([...before, site]);
    await sync();
    await Promise.all((await tabs.find(site.patterns)).map((tabId) => readTab(site, tabId)));
    return true;
  };

  /** Has a tab read now. One from before the site was watched, or from before an update, has no reader that answers. */
  const readTab = async (site: WatchedSite, tabId: number): Promise<boolean> =>
    (await tabs.capture(tabId)) || injectContentScripts(scripting, site, banksOf, tabId);

  /** Off the list first: from then on its captures are refused. */
  const stop = async (stopped: readonly WatchedSite[]): Promise<void> => {
    const kept = (await sites.load()).filter(({ id }) => !stopped.some((site) => site.id === id));
    await sites.save(kept);
    await sync();
    const showing = await Promise.all(stopped.flatMap((site) => [tabs.find(site.patterns), tabs.lastRead(site.id)]));
    await Promise.all([...new Set(showing.flat())].map((tabId) => tabs.stop(tabId)));
  };

  const change = (siteId: string, act: (site: WatchedSite, all: WatchedSite[]) => Promise<void>): Promise<CommandReply> =>
    inTurn(async () => {
      const all = await sites.load();
      const site = all.find(({ id }) => id === siteId);
      if (site === undefined) return { ok: false, code: 'not-found' };
      await act(site, all);
      return done;
    });

  const startAll = async (patterns: readonly string[]): Promise<void> => {
    const identities = patterns.flatMap((pattern) => identifySiteOfPattern(pattern, named) ?? []);
    for (const identity of new Map(identities.map((each) => [each.id, each])).values()) await start(identity);
  };

  const stopRevoked = async (): Promise<void> => {
    const all = await sites.load();
    const granted = await Promise.all(all.map(({ patterns }) => permissions.contains(patterns)));
    const revoked = all.filter((_site, index) => granted[index] === false);
    if (revoked.length > 0) await stop(revoked);
  };

  const captureTab = async (tabId: number): Promise<CommandReply> => {
    const url = await tabs.urlOf(tabId);
    const site = url === undefined ? undefined : findWatchedSite(url, await sites.load());
    return site !== undefined && (await readTab(site, tabId)) ? done : { ok: false, code: 'not-found' };
  };

  return {
    sync: () => inTurn(sync),
    onGranted: (patterns) => inTurn(() => startAll(patterns)),
    onRevoked: () => inTurn(stopRevoked),
    watch: async (siteId, patterns) => {
      const identity = patterns.map((pattern) => identifySiteOfPattern(pattern, named)).find((each) => each?.id === siteId);
      if (identity === undefined) return { ok: false, code: 'not-found' };
      return (await inTurn(() => start(identity))) ? done : { ok: false, code: 'not-granted' };
    },
    unwatch: (siteId) =>
      change(siteId, async (site) => {
        await stop([site]);
        await permissions.remove(site.patterns);
      }),
    setPageOnly: (siteId, pageOnly) =>
      change(siteId, async (site, all) => {
        await sites.save(all.map((each) => (each === site ? { ...site, pageOnly } : each)));
        await sync();
      }),
    captureNow: captureTab,
  };
}
