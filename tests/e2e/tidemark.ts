/** The extension as the tests and tools meet it: in a real browser, through its own pages and messages. */
import { abouts } from '../../bank-adapters/registry.ts';
import type { AccountReadBack } from '../../utils/ledger/read-back.ts';
import type { CommandReply, InternalProtocol, SiteCommand } from '../../utils/messages/protocol.ts';
import type { CatchUp, Pace } from '../../utils/model/catch-up.ts';
import type { ConnectionView } from '../../utils/model/connection.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import type { Refresh } from '../../utils/model/refresh.ts';
import { identifySite } from '../../utils/model/site-identity.ts';
import { launch, poll, type BrowserKind, type DrivenBrowser, type DrivenPage, type LaunchOptions } from './browsers/index.ts';

/** What the dashboard of the test build offers on `globalThis`. */
interface TestHooks {
  readBack: () => Promise<{ accounts: AccountReadBack[] }>;
  pageStatuses: () => Promise<PageStatus[]>;
  catchUps: () => Promise<CatchUp[]>;
  refresh: () => Promise<Refresh | null>;
  connections: () => Promise<ConnectionView[]>;
  setPace: (pace: Pace) => Promise<unknown>;
  setNow: (instant: number | undefined) => Promise<unknown>;
  createVault: () => Promise<unknown>;
  lock: (how: 'screen' | 'full') => Promise<unknown>;
  unlock: () => Promise<unknown>;
  erase: () => Promise<unknown>;
}

declare global {
  var tidemarkTest: TestHooks;
}

/** What the functions below use in the dashboard; both browsers have it under this name. */
declare const chrome: {
  tabs: { query: (filter: Record<string, never>) => Promise<{ id?: number; url?: string }[]> };
  storage: { local: { set: (items: Record<string, unknown>) => Promise<void> } };
  runtime: { sendMessage: (message: unknown) => Promise<{ res?: CommandReply; err?: unknown } | undefined> };
};

/** A web page in a tab of its own, and what the extension makes of it. */
export interface Visit {
  page: DrivenPage;
  tabId: number;
  /** What the tab's last capture came to, once there is one that `isDone`. */
  status: (isDone?: (status: PageStatus) => boolean) => Promise<PageStatus>;
  /** The same for a capture with rows that are stored. */
  stored: () => Promise<PageStatus>;
  leave: () => Promise<void>;
}

export interface Tidemark {
  browser: DrivenBrowser;
  /** The dashboard; the hooks are called in it. */
  dashboard: DrivenPage;
  createVault: () => Promise<void>;
  lock: (how: 'screen' | 'full') => Promise<void>;
  unlock: () => Promise<void>;
  erase: () => Promise<void>;
  /** As if the user had seen the onboarding to its end: the dashboard then opens on its own pages. */
  finishOnboarding: () => Promise<void>;
  /** What the vault holds, account by account. */
  readBack: () => Promise<AccountReadBack[]>;
  /** What the last capture of each open tab came to. */
  pageStatuses: () => Promise<PageStatus[]>;
  /** What catching up came to in a tab; `undefined` where it never began. */
  catchUp: (tabId: number) => Promise<CatchUp | undefined>;
  /** The last refresh, once there is one and `isDone`. */
  refreshed: (isDone?: (refresh: Refresh) => boolean) => Promise<Refresh>;
  /** What pages know of the connections. */
  connections: () => Promise<ConnectionView[]>;
  /** Turns pages so fast, in milliseconds from one to the next. */
  setPace: (pace: { from: number; to: number }) => Promise<void>;
  /** Opens a page in a new tab, as a person does. */
  visit: (url: string) => Promise<Visit>;
  /** Sends what a page of the extension would send. */
  command: <Type extends keyof InternalProtocol>(type: Type, payload: Parameters<InternalProtocol[Type]>[0]) => Promise<CommandReply>;
  /** Watches the site of an address, as if its permission had just been granted. */
  watch: (url: string, tabId?: number) => Promise<void>;
  site: (command: SiteCommand) => Promise<CommandReply>;
  close: () => Promise<void>;
}

const isLoopback = (host: string): boolean => /^(localhost|.+\.localhost|127\.0\.0\.1)$/.test(host);

/** The site that an address belongs to, and the patterns that watching it asks for. Each loopback host is its own. */
export function siteOf(url: string): { id: string; patterns: string[] } {
  const address = new URL(url);
  if (isLoopback(address.hostname)) return { id: address.hostname, patterns: [`http://${address.hostname}/*`] };
  const site = address.protocol === 'https:' ? identifySite(address, abouts) : undefined;
  if (site === undefined) throw new Error(`${url} cannot be watched: only https pages can, and those of this machine`);
  return site;
}

async function openDashboard(browser: DrivenBrowser): Promise<DrivenPage> {
  const dashboard = await browser.openExtensionPage('options.html');
  await dashboard.waitFor(() => 'tidemarkTest' in globalThis, { what: 'the dashboard’s test hooks' });
  return dashboard;
}

/** Starts a browser with the extension in it and opens the dashboard. No vault yet. */
export async function startTidemark(kind: BrowserKind, options: LaunchOptions): Promise<Tidemark> {
  const browser = await launch(kind, options);
  try {
    return await driveTidemark(browser, options.now);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function driveTidemark(browser: DrivenBrowser, now: Date | undefined): Promise<Tidemark> {
  const dashboard = await openDashboard(browser);
  const command: Tidemark['command'] = async (type, payload) => {
    const { res, err } = await dashboard.evaluate(sendInPage, type, JSON.stringify(payload));
    if (res === undefined) throw new Error(`${type} was not answered: ${err ?? 'nothing came back'}`);
    return res;
  };
  const setNow = async (): Promise<void> => {
    if (now !== undefined) await dashboard.evaluate((instant) => tidemarkTest.setNow(instant).then(() => true), now.getTime());
  };
  const pageStatuses = (): Promise<PageStatus[]> => dashboard.evaluate(() => tidemarkTest.pageStatuses());
  const site = (siteCommand: SiteCommand): Promise<CommandReply> => command('site/apply', siteCommand);
  const tabIds = (): Promise<number[]> => dashboard.evaluate(async () => (await chrome.tabs.query({})).flatMap((tab) => tab.id ?? []));
  const visit = async (url: string): Promise<Visit> => {
    const before = await tabIds();
    const page = await browser.openPage(url);
    const tabId = (await tabIds()).find((id) => !before.includes(id));
    if (tabId === undefined) throw new Error(`No new tab shows ${url}`);
    const status: Visit['status'] = (isDone = () => true) =>
      poll(async () => (await pageStatuses()).find((each) => each.tabId === tabId && isDone(each)), { what: `a capture of ${url}`, timeoutMs: 30_000 });
    return { page, tabId, status, stored: () => status(({ outcome, receipt }) => outcome === 'rows' && receipt.kind === 'stored'), leave: () => page.close() };
  };
  await setNow();
  return {
    browser,
    dashboard,
    command,
    site,
    pageStatuses,
    catchUp: async (tabId) => (await dashboard.evaluate(() => tidemarkTest.catchUps())).find((run) => run.tabId === tabId),
    refreshed: (isDone = ({ end }) => end !== undefined) =>
      poll(async () => [await dashboard.evaluate(() => tidemarkTest.refresh())].find((each) => each !== null && isDone(each)) ?? undefined, { what: 'the end of a refresh', timeoutMs: 80_000 }),
    connections: () => dashboard.evaluate(() => tidemarkTest.connections()),
    setPace: async ({ from, to }) => void (await dashboard.evaluate((least, most) => tidemarkTest.setPace({ from: least, to: most }).then(() => true), from, to)),
    createVault: async () => void (await dashboard.evaluate(() => tidemarkTest.createVault().then(() => true))),
    lock: async (how) => void (await dashboard.evaluate((each) => tidemarkTest.lock(each).then(() => true), how)),
    unlock: async () => void (await dashboard.evaluate(() => tidemarkTest.unlock().then(() => true))),
    erase: async () => {
      await dashboard.evaluate(() => tidemarkTest.erase().then(() => true));
      // Erasing takes the test's clock with it.
      await setNow();
    },
    finishOnboarding: async () => void (await dashboard.evaluate(() => chrome.storage.local.set({ 'settings.onboarded': true }).then(() => true))),
    readBack: async () => (await dashboard.evaluate(() => tidemarkTest.readBack())).accounts,
    visit,
    watch: async (url, tabId) => {
      const { id, patterns } = siteOf(url);
      const reply = await site({ kind: 'watch', siteId: id, patterns, ...(tabId === undefined ? {} : { tabId }) });
      if (!reply.ok) throw new Error(`${url} is not watched: ${reply.code}`);
    },
    close: () => browser.close(),
  };
}

/** Runs in the dashboard. The payload travels as text, so that it is an object of the page's own. */
async function sendInPage(type: string, payload: string): Promise<{ res?: CommandReply; err?: string }> {
  const message = { id: performance.now(), type, data: JSON.parse(payload), timestamp: Date.now() };
  const { res, err } = (await chrome.runtime.sendMessage(message)) ?? {};
  return { ...(res === undefined ? {} : { res }), ...(err === undefined ? {} : { err: JSON.stringify(err) }) };
}
