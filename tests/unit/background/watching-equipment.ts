import type { Scripting, SiteScript } from '../../../entrypoints/background/watching/content-scripts.ts';
import type { WatchingEquipment } from '../../../entrypoints/background/watching/watching.ts';
import { matchesPattern } from '../../../utils/model/match-pattern.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';

export const bank = { id: 'de-bank', label: 'Die Bank', sites: ['https://*.bank.example.de/*', 'https://banking.example.net/*'] };

/** A browser with tabs and permissions, as far as watching needs one; `said` tells what happened in it, in order. */
export class FakeBrowser {
  granted = new Set<string>();
  registered: SiteScript[] = [];
  sites: WatchedSite[] = [];
  tabs = new Map<number, string>();
  /** Tabs whose reader answers. */
  readers = new Set<number>();
  lastRead = new Map<string, number[]>();
  said: string[] = [];

  scripting: Scripting = {
    readRegistered: async () => this.registered.map(({ id, matches, files }) => ({ id, matches, files: files.map((file) => file.slice(1)) })),
    register: async (scripts) => {
      this.said.push(...scripts.map(({ id }) => `register ${id}`));
      this.registered.push(...scripts);
    },
    unregister: async (ids) => {
      this.said.push(...ids.map((id) => `unregister ${id}`));
      this.registered = this.registered.filter(({ id }) => !ids.includes(id));
    },
    inject: async (tabId, { files, world }) => {
      if (!this.tabs.has(tabId)) throw new Error('No tab with this id.');
      this.said.push(`inject ${files.join(' ')} into ${tabId} (${world})`);
      this.readers.add(tabId);
    },
  };

  equipment: WatchingEquipment = {
    scripting: this.scripting,
    permissions: {
      contains: async (patterns) => patterns.every((pattern) => this.granted.has(pattern)),
      remove: async (patterns) => {
        this.said.push(`remove ${patterns.join(' ')}`);
        for (const pattern of patterns) this.granted.delete(pattern);
      },
    },
    tabs: {
      find: async (patterns) => [...this.tabs].filter(([, url]) => patterns.some((each) => this.granted.has(each) && matchesPattern(each, url))).map(([id]) => id),
      lastRead: async (siteId) => this.lastRead.get(siteId) ?? [],
      urlOf: async (tabId) => {
        const url = this.tabs.get(tabId);
        return url === undefined ? undefined : new URL(url);
      },
      capture: async (tabId) => {
        if (this.readers.has(tabId)) this.said.push(`capture ${tabId}`);
        return this.readers.has(tabId);
      },
      stop: async (tabId) => {
        this.said.push(`stop ${tabId}`);
        return this.readers.delete(tabId);
      },
    },
    sites: {
      load: async () => this.sites,
      save: async (sites) => {
        this.sites = sites;
      },
    },
    banksOf: ({ adapterId }) => (adapterId === undefined ? ['platform-any'] : [adapterId]),
    named: [bank],
    now: async () => 1_000,
  };
}
