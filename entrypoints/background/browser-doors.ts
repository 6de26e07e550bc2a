/** The browser, as the background's parts ask for it. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { abouts, findBankScripts } from '../../bank-adapters/registry.ts';
import { sendMessage } from '../../utils/messages/messaging.ts';
import type { PagePart } from '../../utils/messages/protocol.ts';
import type { OwnIdentity } from '../../utils/messages/senders.ts';
import { isLoopbackHost } from '../../utils/model/loopback.ts';
import { hostOfPattern } from '../../utils/model/match-pattern.ts';
import type { ImportOrder } from '../../utils/model/offered-file.ts';
import type { Clock } from '../../utils/settings/index.ts';
import { loadSettings, saveSettings, sessionMemory } from '../../utils/settings/index.ts';
import type { Badge } from './attention.ts';
import type { LockingEquipment } from './locking.ts';
import type { Scripting } from './watching/content-scripts.ts';
import type { WatchingEquipment } from './watching/watching.ts';

/** The names that the build knows; the banks' are made from their ids. */
const isScript = (file: string): file is ScriptPublicPath => file.endsWith('.js');

const scripting: Scripting = {
  readRegistered: async () =>
    (await browser.scripting.getRegisteredContentScripts()).map(({ id, matches, js }) => ({ id, matches: matches ?? [], files: js ?? [] })),
  register: (scripts) =>
    browser.scripting.registerContentScripts(
      scripts.map(({ id, files, world, matches }) => ({
        id,
        js: files.map((file) => file.slice(1)),
        matches,
        world,
        runAt: 'document_start' as const,
        allFrames: false,
        persistAcrossSessions: true,
      })),
    ),
  unregister: (ids) => browser.scripting.unregisterContentScripts({ ids }),
  inject: async (tabId, { files, world }) => {
    await browser.scripting.executeScript({ target: { tabId }, files: files.filter(isScript), world, injectImmediately: true });
  },
};

/** Runs parts of ours in the top document of a tab. It may have gone elsewhere by now: there they wait unused. */
export const bringParts = async (tabId: number, parts: readonly PagePart[]): Promise<void> =>
  void (await Promise.allSettled([scripting.inject(tabId, { files: parts.map((part) => `/${part}.js` as const), world: 'ISOLATED' })]));

/** In the test build the loopback hosts are granted for good: there is nothing to give back. */
const canBeRemoved = (pattern: string): boolean => !isLoopbackHost(hostOfPattern(pattern));

const settledTrue = async (work: Promise<unknown>): Promise<boolean> => {
  const [result] = await Promise.allSettled([work]);
  return result?.status === 'fulfilled';
};

/** The address that a tab shows; `undefined` where there is none, or it is not told. */
export async function urlOfTab(tabId: number): Promise<URL | undefined> {
  const [result] = await Promise.allSettled([browser.tabs.get(tabId)]);
  const url = result?.status === 'fulfilled' ? result.value.url : undefined;
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

/** Brings a tab to the front of its window: elsewhere it may not render. It may be gone by now. */
export const showTab = async (tabId: number): Promise<void> => void (await Promise.allSettled([browser.tabs.update(tabId, { active: true })]));

/**
 * Opens the dashboard where files are imported, with a file of a tab's page where one is named. Where it stands there
 * already, that one takes the file, beside those it has.
 */
export async function openImport(tabId: number, { file }: ImportOrder): Promise<void> {
  const dashboard = browser.runtime.getURL('/options.html');
  const url = `${dashboard}#/transactions?import=${file === undefined ? 'files' : `offered&tab=${tabId}&file=${encodeURIComponent(file)}`}`;
  const importing = (await browser.tabs.query({ url: dashboard, lastFocusedWindow: true })).find((tab) => tab.url?.startsWith(`${dashboard}#/transactions?import=`) === true);
  await (importing?.id === undefined ? browser.tabs.create({ url }) : browser.tabs.update(importing.id, { active: true, url }));
}

/** Everything that watching needs of this browser. */
export const browserWatching = (now: Clock): WatchingEquipment => ({
  scripting,
  permissions: {
    contains: (origins) => browser.permissions.contains({ origins }),
    remove: async (patterns) => {
      const origins = patterns.filter(canBeRemoved);
      if (origins.length > 0) await browser.permissions.remove({ origins });
    },
  },
  tabs: {
    find: async (patterns) => (await browser.tabs.query({ url: patterns })).flatMap(({ id }) => id ?? []),
    lastRead: async (siteId) => Object.values(await sessionMemory.pageStatus.read()).flatMap((status) => (status.siteId === siteId ? [status.tabId] : [])),
    urlOf: urlOfTab,
    capture: (tabId) => settledTrue(sendMessage('page/capture', {}, tabId)),
    stop: (tabId) => settledTrue(sendMessage('page/stop', {}, tabId)),
  },
  sites: {
    load: async () => (await loadSettings()).watchedSites,
    save: (watchedSites) => saveSettings({ watchedSites }),
  },
  named: abouts,
  banksOf: findBankScripts,
  now,
});

/** The toolbar button of this browser. */
export const browserBadge: Badge = {
  mark: async (text, tabId) => {
    const tab = tabId === undefined ? {} : { tabId };
    // The tab may be gone by now, and then there is nothing to mark.
    await Promise.allSettled([browser.action.setBadgeText({ text, ...tab }), browser.action.setBadgeBackgroundColor({ color: '#9a6200', ...tab })]);
  },
};

/** The alarms of this browser, as the screen lock and backups need them. */
export const browserAlarms: LockingEquipment['alarms'] = {
  create: async (name, delayInMinutes) => browser.alarms.create(name, { delayInMinutes }),
  clear: async (name) => {
    await browser.alarms.clear(name);
  },
};

/** The version that this is. */
export const ownVersion = (): string => browser.runtime.getManifest().version;

/** Who we are, as the browser tells the senders of messages. */
export const ownIdentity = (): OwnIdentity => ({ id: browser.runtime.id, baseUrl: browser.runtime.getURL('/') });
