import { browser } from 'wxt/browser';
import type { LedgerReader } from '../../utils/ledger/contract.ts';
import { findOfferedFiles, requestOfferedFile, requestReport, sendToBackground } from '../../utils/messages/from-page.ts';
import { loadSettings, noteActivity, onCatchUpChange, onPageStatusChange, onRefreshChange, onSettingsChange, saveSettings, sessionMemory } from '../../utils/settings/index.ts';
import type { ConnectionView } from '../../utils/model/connection.ts';
import type { Vault } from '../../utils/vault/contract.ts';
import { createBankFiles } from './file-worker.ts';
import { createMerchantWorker } from './merchant-worker.ts';
import { saveFile } from './save-file.ts';
import type { BrowserTab, Services, Stop } from './services.ts';

/** The reading side of what is stored. */
export interface ReadingSide {
  vault: Vault;
  ledger: LedgerReader;
  readConnections: () => Promise<ConnectionView[]>;
}

/** The services of a real page. The stored side comes when it is first asked for, so that the popup can paint before. */
export function browserServices(open: () => Promise<ReadingSide>, now: () => number): Services {
  let opened: Promise<ReadingSide> | undefined;
  const stored = (): Promise<ReadingSide> => (opened ??= open());
  return {
    readVaultState: async () => (await stored()).vault.state(),
    onVaultStateChange: (callback) => followLater(stored(), ({ vault }) => vault.onStateChange(callback)),
    ledger: {
      readSummary: async () => (await stored()).ledger.readSummary(),
      readTransactions: async (months) => (await stored()).ledger.readTransactions(months),
      readSuggestions: async () => (await stored()).ledger.readSuggestions(),
      readHistory: async () => (await stored()).ledger.readHistory(),
      readSiteHealth: async () => (await stored()).ledger.readSiteHealth(),
      onChange: (callback) => followLater(stored(), ({ ledger }) => ledger.onChange(callback)),
    },
    loadSettings,
    saveSettings,
    onSettingsChange,
    send: sendToBackground,
    readPageStatuses: async () => Object.values(await sessionMemory.pageStatus.read()),
    onPageStatusChange,
    readCatchUps: async () => Object.values(await sessionMemory.catchUps.read()),
    onCatchUpChange,
    readRefresh: sessionMemory.refresh.read,
    onRefreshChange,
    readConnections: async () => (await stored()).readConnections(),
    expectHost: (host) => void sessionMemory.expectedHosts.update((before) => [...new Set([...before, host])]),
    nameMerchants: createMerchantWorker(),
    bankFiles: () => createBankFiles(),
    requestHosts: (origins) => browser.permissions.request({ origins }),
    hasHosts: (origins) => browser.permissions.contains({ origins }),
    onHostsChange: (callback) => {
      const { onAdded, onRemoved } = browser.permissions;
      onAdded.addListener(callback);
      onRemoved.addListener(callback);
      return () => {
        onAdded.removeListener(callback);
        onRemoved.removeListener(callback);
      };
    },
    findTab: () => findTab(new URLSearchParams(location.search).get('tab')),
    openTab: async (address) => void (await browser.tabs.create({ url: address.startsWith('#') ? browser.runtime.getURL(`/options.html${address}`) : address })),
    takeReport: requestReport,
    findOfferedFiles,
    takeOfferedFile: requestOfferedFile,
    saveFile,
    backups: async () => (await import('./backup-services.ts')).backupServices((await stored()).vault),
    about: () => ({ version: browser.runtime.getManifest().version, browser: navigator.userAgent }),
    noteActivity: () => void noteActivity(now()),
    now,
  };
}

/** Follows something that is still on its way; stopping before it came stops it when it comes. */
function followLater<Source>(source: Promise<Source>, follow: (source: Source) => Stop): Stop {
  let stop: Stop | undefined;
  let isStopped = false;
  const start = async (): Promise<void> => {
    const ready = await source;
    if (!isStopped) stop = follow(ready);
  };
  void start();
  return () => {
    isStopped = true;
    stop?.();
  };
}

/** The tab named in the popup's own address, else the one in front of the user. */
async function findTab(named: string | null): Promise<BrowserTab | undefined> {
  const tab = named === null ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await browser.tabs.get(Number(named));
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url === undefined ? {} : { url: tab.url }) };
}
