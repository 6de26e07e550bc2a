import type { LedgerReader } from '../../utils/ledger/contract.ts';
import type { sendToBackground } from '../../utils/messages/from-page.ts';
import type { CatchUp } from '../../utils/model/catch-up.ts';
import type { ConnectionView } from '../../utils/model/connection.ts';
import type { FileContents, OfferedFile } from '../../utils/model/offered-file.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import type { Refresh } from '../../utils/model/refresh.ts';
import type { ReportReply } from '../../utils/model/report.ts';
import type { PlainSettings } from '../../utils/settings/contract.ts';
import type { VaultState } from '../../utils/vault/contract.ts';
import type { BankFiles } from './file-worker.ts';
import type { BackupServices } from './backup-services.ts';

/** A tab of the browser, as far as the extension may see it. The address is missing where it may not. */
export interface BrowserTab {
  id: number;
  url?: string;
}

/** Stops what it was returned by. */
export type Stop = () => void;

/**
 * Everything outside the page that a screen touches. The pages bring the browser's own; tests and pictures bring theirs,
 * so that every screen can be shown without a browser behind it.
 */
export interface Services {
  readVaultState: () => Promise<VaultState>;
  onVaultStateChange: (callback: () => void) => Stop;
  ledger: LedgerReader;
  loadSettings: () => Promise<PlainSettings>;
  saveSettings: (changes: Partial<PlainSettings>) => Promise<void>;
  onSettingsChange: (callback: () => void) => Stop;
  /** Commands and intents. Resolves with the background's reply; throws where none came. */
  send: typeof sendToBackground;
  /** What the last captures of the open tabs came to. */
  readPageStatuses: () => Promise<PageStatus[]>;
  onPageStatusChange: (callback: () => void) => Stop;
  /** Catching up, under way or ended, of all open tabs. */
  readCatchUps: () => Promise<CatchUp[]>;
  onCatchUpChange: (callback: () => void) => Stop;
  /** The last refresh, under way or ended; null where there was none. */
  readRefresh: () => Promise<Refresh | null>;
  onRefreshChange: (callback: () => void) => Stop;
  /** The services that accounts come through, without what opens them. */
  readConnections: () => Promise<ConnectionView[]>;
  /** Says of a host that is about to be asked for that it is a service's, and no bank to watch. */
  expectHost: (host: string) => void;
  /** Readable names for descriptors, in their order, by what a worker knows of language. At most 2,000 at once. */
  nameMerchants: (descriptors: string[]) => Promise<string[]>;
  /** Reads files of banks, in a worker of its own for each who asks. */
  bankFiles: () => BankFiles;
  /** Asks the user for hosts. Must be called first thing in a click, before anything is awaited. */
  requestHosts: (patterns: string[]) => Promise<boolean>;
  /** Whether the browser lets us read these hosts now. */
  hasHosts: (patterns: string[]) => Promise<boolean>;
  onHostsChange: (callback: () => void) => Stop;
  /** The tab that the popup speaks about. */
  findTab: () => Promise<BrowserTab | undefined>;
  /** Opens an address in a tab of its own; `#/…` opens the dashboard there. */
  openTab: (address: string) => Promise<void>;
  /** Has a report made of the page in a tab. Throws where nobody is there who answers. */
  takeReport: (tabId: number) => Promise<ReportReply>;
  /** The files that a tab's page gave its user and that nobody has asked for yet. */
  findOfferedFiles: (tabId: number) => Promise<OfferedFile[]>;
  /** What one of them holds; null where its page keeps it no longer. */
  takeOfferedFile: (tabId: number, id: string) => Promise<FileContents | null>;
  /** Saves a text as a file where downloads go. */
  saveFile: (name: string, text: string) => void;
  /** What exports, backups and restores need; brought when it is first asked for. */
  backups: () => Promise<BackupServices>;
  /** This extension's version, and the browser as it calls itself. */
  about: () => { version: string; browser: string };
  /** Tells the screen lock that someone is here. */
  noteActivity: () => void;
  /** Epoch milliseconds. */
  now: () => number;
}
