import { createFileDesk } from '../../utils/import-export/in/file-desk.ts';
import type { Services } from '../../components/state/services.ts';
import { merchantName } from '../../utils/categorize/merchant-name.ts';
import type { BackupWorker } from '../../utils/messages/ask-backup-worker.ts';
import type { TravellingDocument } from '../../utils/messages/backup-protocol.ts';
import type { CommandReply, InternalProtocol, VaultCommand } from '../../utils/messages/protocol.ts';
import type { LedgerReader } from '../../utils/ledger/contract.ts';
import type { BackupState } from '../../utils/model/backup.ts';
import type { CatchUp } from '../../utils/model/catch-up.ts';
import type { ConnectionView } from '../../utils/model/connection.ts';
import type { PageStatus } from '../../utils/model/page-status.ts';
import type { Refresh } from '../../utils/model/refresh.ts';
import type { FileContents, OfferedFile } from '../../utils/model/offered-file.ts';
import type { ImportedList } from '../../utils/model/import.ts';
import type { ReportReply } from '../../utils/model/report.ts';
import type { PlainSettings } from '../../utils/settings/contract.ts';
import type { VaultState } from '../../utils/vault/contract.ts';

/** The instant at which all fakes stand: a Sunday noon in November. */
export const fakeNow = Date.parse('2026-11-22T12:00:00Z');
export const fakePassphrase = 'harbour lantern copper drift';
export const fakeRecoveryCode = '7Q4M-X2KD-9RTB-H5WZ-3NVPA-8CEJG';

export interface FakeWorld {
  vault: VaultState;
  settings: PlainSettings;
  statuses: PageStatus[];
  catchUps: CatchUp[];
  refresh: Refresh | null;
  connections: ConnectionView[];
  ledger: LedgerReader;
  tab: { id: number; url?: string } | undefined;
  /** Whether the user allows what is asked for. */
  allows: boolean;
  /** What a report of any tab comes to. */
  report: ReportReply;
  /** How the vault is backed up. */
  backup: BackupState;
  documents: TravellingDocument[];
  backupWorker: BackupWorker;
  /** Patterns that are granted. */
  granted: string[];
  /** What was downloaded from the page of any tab, and what each file holds. */
  offered: OfferedFile[];
  contents: Record<string, FileContents>;
  /** What an import comes to. */
  imported?: ImportedList[];
}

/** Services over a world that tests can look at and change. */
export interface FakeServices extends Services {
  world: FakeWorld;
  /** Every call that leaves the page, oldest first: what a test checks. */
  calls: { name: string; payload: unknown }[];
  /** Changes the world, and tells whoever follows it. */
  change: (changes: Partial<FakeWorld>) => void;
}

export const emptyLedger: LedgerReader = {
  readSummary: async () => undefined,
  readTransactions: async () => ({ transactions: [], damaged: 0 }),
  readSuggestions: async () => [],
  readHistory: async () => ({ entries: [], damaged: 0 }),
  readSiteHealth: async () => [],
  onChange: () => () => undefined,
};

export const fakeSettings: PlainSettings = {
  theme: 'system',
  screenLockMinutes: 15,
  fullLockWithScreen: false,
  onboarded: true,
  privacyMode: false,
  receiptOnPage: true,
  refreshHours: 24,
  watchedSites: [],
  recipes: [],
  tableMappings: [],
};

const done: CommandReply = { ok: true };
const wrong: CommandReply = { ok: false, code: 'wrong-secret' };

/** Files are read right here, as the worker does it. */
function fakeBankFiles(): ReturnType<Services['bankFiles']> {
  const desk = createFileDesk();
  return {
    read: async (file, name, bytes, options) => desk.read(file, name, bytes, options),
    rows: async (file, list, from, most) => desk.rows(file, list, from, most),
    end: () => desk.forget(),
  };
}

/** Services without a browser: a vault that opens to one passphrase, a background that answers at once. */
export function createFakeServices(start: Partial<FakeWorld> = {}): FakeServices {
  const world: FakeWorld = {
    vault: { kind: 'unlocked', protection: 'passphrase' },
    settings: fakeSettings,
    statuses: [],
    catchUps: [],
    refresh: null,
    connections: [],
    ledger: emptyLedger,
    tab: undefined,
    allows: true,
    granted: [],
    offered: [],
    contents: {},
    backup: { everyDays: 0 },
    documents: [],
    backupWorker: { ask: () => Promise.reject(new Error('no worker')), end: () => undefined },
    report: { ok: false, code: 'failed' },
    ...start,
  };
  const listeners = new Set<() => void>();
  const calls: FakeServices['calls'] = [];
  const follow = (callback: () => void): (() => void) => {
    listeners.add(callback);
    return () => void listeners.delete(callback);
  };
  const change = (changes: Partial<FakeWorld>): void => {
    Object.assign(world, changes);
    for (const listener of listeners) listener();
  };
  const note = (name: string, payload: unknown): void => void calls.push({ name, payload });

  const send = async (type: keyof InternalProtocol, payload: { kind: string }): Promise<CommandReply> => {
    note(type, payload);
    if (type === 'import/apply') return { ok: true, imported: world.imported ?? [] };
    return type === 'vault/apply' ? applyToVault(payload as VaultCommand, world, change) : done;
  };

  return {
    world,
    calls,
    change,
    send,
    readVaultState: async () => world.vault,
    onVaultStateChange: follow,
    ledger: {
      readSummary: () => world.ledger.readSummary(),
      readTransactions: (months) => world.ledger.readTransactions(months),
      readSuggestions: () => world.ledger.readSuggestions(),
      readHistory: () => world.ledger.readHistory(),
      readSiteHealth: () => world.ledger.readSiteHealth(),
      onChange: follow,
    },
    loadSettings: async () => world.settings,
    saveSettings: async (changes) => change({ settings: { ...world.settings, ...changes } }),
    onSettingsChange: follow,
    readPageStatuses: async () => world.statuses,
    onPageStatusChange: follow,
    readCatchUps: async () => world.catchUps,
    onCatchUpChange: follow,
    readRefresh: async () => world.refresh,
    onRefreshChange: follow,
    readConnections: async () => world.connections,
    expectHost: (host) => note('expect', host),
    nameMerchants: async (descriptors) => descriptors.map(merchantName),
    bankFiles: fakeBankFiles,
    requestHosts: async (patterns) => {
      note('permissions.request', patterns);
      if (world.allows) change({ granted: [...world.granted, ...patterns] });
      return world.allows;
    },
    hasHosts: async (patterns) => patterns.every((pattern) => world.granted.includes(pattern)),
    onHostsChange: follow,
    findTab: async () => world.tab,
    openTab: async (address) => note('tabs.create', address),
    takeReport: async () => world.report,
    findOfferedFiles: async () => world.offered,
    takeOfferedFile: async (_tabId, id) => world.contents[id] ?? null,
    saveFile: (name, text) => note('file', { name, text }),
    backups: async () => ({
      readState: async () => world.backup,
      readDocuments: async function* () {
        for (const document of world.documents) yield [document];
      },
      startWorker: () => world.backupWorker,
      saveBlob: (name, file) => note('file', { name, file }),
      requestDownloads: async () => {
        note('permissions.request', ['downloads']);
        return world.allows;
      },
    }),
    about: () => ({ version: '0.1.0', browser: 'Browser/1.0' }),
    noteActivity: () => note('activity', undefined),
    now: () => fakeNow,
  };
}

function applyToVault(command: VaultCommand, world: FakeWorld, change: (changes: Partial<FakeWorld>) => void): CommandReply {
  switch (command.kind) {
    case 'create-with-device-key':
      change({ vault: { kind: 'unlocked', protection: 'device-key' } });
      return done;
    case 'protect':
      change({ vault: { kind: 'unlocked', protection: 'passphrase' } });
      return { ok: true, recoveryCode: fakeRecoveryCode };
    case 'renew-recovery-code':
      return { ok: true, recoveryCode: fakeRecoveryCode };
    case 'unlock':
      if (command.passphrase !== fakePassphrase) return wrong;
      change({ vault: { kind: 'unlocked', protection: 'passphrase' } });
      return done;
    case 'recover':
      if (command.recoveryCode !== fakeRecoveryCode) return wrong;
      change({ vault: { kind: 'unlocked', protection: 'passphrase' } });
      return done;
    case 'lock':
      change({ vault: command.how === 'full' ? { kind: 'locked', protection: 'passphrase' } : { kind: 'screen-locked' } });
      return done;
    case 'change-passphrase':
      return command.current === fakePassphrase ? done : wrong;
    case 'accept-loss':
      if (world.vault.kind === 'recovery-needed' && world.vault.canUnlock) return { ok: false, code: 'locked' };
      change({ vault: { kind: 'unlocked', protection: 'passphrase' } });
      return done;
    case 'make-way':
    case 'forget-missing':
    case 'erase-everything':
      change({ vault: { kind: 'absent' } });
      return done;
  }
}
