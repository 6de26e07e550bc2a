import type { Pulled } from '../../../utils/connect/index.ts';
import { addConnection, createWire, findConnection, pullConnection, readConnections, removeConnection } from '../../../utils/connect/index.ts';
import { patternOfHost } from '../../../utils/connect/simplefin/setup-token.ts';
import type { IngestContext } from '../../../utils/ledger/index.ts';
import { ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import type { CommandReply, ConnectionCommand, RefreshCommand } from '../../../utils/messages/protocol.ts';
import { hostOfPattern } from '../../../utils/model/match-pattern.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import type { Refresh } from '../../../utils/model/refresh.ts';
import { findWatchedSite } from '../../../utils/model/site-identity.ts';
import type { PlainSettings, SessionMemory } from '../../../utils/settings/index.ts';
import type { Vault } from '../../../utils/vault/contract.ts';
import { VaultError } from '../../../utils/vault/contract.ts';
import type { CatchingUp } from '../catching-up/catching-up.ts';
import { obstacleOf } from '../failures.ts';
import type { createTurns } from '../in-turn.ts';
import { reportBug } from '../report.ts';
import { createWaking, hostGrants, refreshTabs, settledAddress } from './browser-refresh.ts';
import { connectionTarget, findTargets } from './find-targets.ts';
import { noteListAddress, readListAddresses } from './list-addresses.ts';
import { createRefreshing } from './refreshing.ts';
import type { RefreshTarget } from './run.ts';
import type { Schedule, ScheduleEquipment } from './schedule.ts';
import { createSchedule } from './schedule.ts';

export interface RefreshDeskEquipment extends Pick<ScheduleEquipment, 'alarms' | 'showReminder'> {
  vault: Vault;
  memory: SessionMemory;
  loadSettings: () => Promise<PlainSettings>;
  now: () => Promise<number>;
  ingestContext: () => Promise<IngestContext>;
  writeInTurn: ReturnType<typeof createTurns>;
  catchingUp: Pick<CatchingUp, 'start' | 'stop'>;
}

/** Refresh, its schedule and connections, as the rest of the background asks for them. */
export interface RefreshDesk {
  refresh: (command: RefreshCommand) => Promise<CommandReply>;
  connect: (command: ConnectionCommand) => Promise<CommandReply>;
  /** Something may be done now that could not be before. Returns at once. */
  goOn: () => void;
  /** A page was captured. */
  noted: (status: PageStatus, url: URL, outcome: Outcome) => Promise<void>;
  checkSchedule: Schedule['check'];
  followState: Schedule['followState'];
  /** Gives back every host that was granted. */
  giveBackHosts: () => Promise<void>;
  /** Of these granted patterns those that are to be watched: a service's host is not. */
  withoutServices: (patterns: readonly string[]) => Promise<string[]>;
}

const done: CommandReply = { ok: true };

/** Puts refresh together with this browser. */
export function createRefreshDesk({ vault, memory, loadSettings, now, ingestContext, writeInTurn, catchingUp, alarms, showReminder }: RefreshDeskEquipment): RefreshDesk {
  const wire = createWire({ fetch: (url, options) => fetch(url, options), now: () => Date.now() });
  const hasHost = (host: string): Promise<boolean> => hostGrants.has(patternOfHost(host));
  const ledger = readVaultLedger(vault);
  const deliver: Parameters<typeof pullConnection>[0]['deliver'] = (delivery) => writeInTurn(async () => ingest(vault, delivery, await ingestContext()));
  const readAccounts = async () => (await ledger.readSummary())?.accounts ?? [];
  const siteOf = async (siteId: string) => (await loadSettings()).watchedSites.find(({ id }) => id === siteId);

  /** A vault that locks on the way, and a bug once it is reported, end this pull and no other. */
  const pull = async (id: string): Promise<Pulled> => {
    try {
      return await pullConnection({ vault, wire, now, hasHost, deliver }, id);
    } catch (error) {
      if (!(error instanceof VaultError)) reportBug('Asking a connection', error);
      return { added: 0, failure: 'cut', problems: [] };
    }
  };

  const refreshing = createRefreshing({
    memory,
    // Patience is a matter of real time, also where tests have stopped the calendar.
    now: () => Date.now(),
    tabs: {
      ...refreshTabs,
      shows: async (tabId, siteId) => {
        const [address, site] = [await settledAddress(tabId), await siteOf(siteId)];
        if (address === undefined || site === undefined) return true;
        return URL.canParse(address) && findWatchedSite(new URL(address), [site]) !== undefined;
      },
    },
    isAllowed: async (siteId) => {
      const patterns = (await siteOf(siteId))?.patterns ?? [];
      return patterns.length > 0 && (await Promise.all(patterns.map(hostGrants.has))).every(Boolean);
    },
    pull,
    catchUp: (tabId, reach) => catchingUp.start({ kind: 'catch-up', tabId, reach }),
    stopCatchUp: catchingUp.stop,
    hangsAbove: async (receipt) => {
      const ids = receipt.kind === 'stored' ? new Set(receipt.accounts.map(({ accountId }) => accountId)) : new Set();
      return ids.size > 0 && (await readAccounts()).some(({ id, spans = [], tidemark }) => ids.has(id) && spans.length > 0 && tidemark !== undefined);
    },
    wake: createWaking(() => goOn()),
  });

  const goOn = (): void => {
    const work = async (): Promise<void> => {
      await refreshing.goOn();
      await schedule.checkReminder();
    };
    work().catch((error: unknown) => reportBug('Refreshing', error));
  };
  const begin = async (targets: readonly RefreshTarget[], by: Refresh['by']): Promise<CommandReply> => {
    if (targets.length === 0) return { ok: false, code: 'not-found' };
    await refreshing.start(targets, by);
    goOn();
    return done;
  };
  const schedule = createSchedule({
    vault,
    loadSettings,
    readConnections: () => readConnections(vault),
    readHealth: ledger.readSiteHealth,
    reminder: memory.reminder,
    showReminder,
    alarms,
    now,
    pull: async (connections) => void (await begin(connections.map(connectionTarget), 'schedule')),
  });

  const startRefresh = async (only: readonly string[] | undefined): Promise<CommandReply> => {
    const targets = findTargets(await readConnections(vault), (await loadSettings()).watchedSites, await readAccounts(), await readListAddresses(vault));
    return begin(only === undefined ? targets : targets.filter(({ id }) => only.includes(id)), 'person');
  };

  const disconnect = async (connectionId: string): Promise<CommandReply> => {
    const stored = await findConnection(vault, connectionId);
    if (stored === undefined) return { ok: false, code: 'not-found' };
    await removeConnection(vault, connectionId);
    const isShared = (await readConnections(vault)).some(({ host }) => host === stored.host) || (await loadSettings()).watchedSites.some(({ patterns }) => patterns.includes(patternOfHost(stored.host)));
    if (!isShared) await hostGrants.giveBack(patternOfHost(stored.host));
    return done;
  };

  /** Only with the vault open: a person asks, and the secrets lie in it. */
  const whileOpen = async (work: () => Promise<CommandReply>): Promise<CommandReply> => {
    const code = obstacleOf(await vault.state());
    return code === undefined ? work() : { ok: false, code };
  };

  return {
    goOn,
    refresh: async (command) => {
      if (command.kind === 'refresh') return whileOpen(() => startRefresh(command.only));
      await refreshing.stop();
      return done;
    },
    connect: (command) =>
      whileOpen(async () => {
        if (command.kind === 'disconnect') return disconnect(command.connectionId);
        const newMark = (): string => crypto.randomUUID().slice(0, 8);
        const id = await addConnection({ vault, wire, now, hasHost, newMark }, { kind: 'simplefin', setup: command.setup });
        return startRefresh([id]);
      }),
    noted: async (status, url, outcome) => {
      await noteAddress(vault, url, outcome, status.receipt);
      await refreshing.noted(status);
      goOn();
    },
    checkSchedule: schedule.check,
    followState: schedule.followState,
    giveBackHosts: hostGrants.giveBackAll,
    withoutServices: async (patterns) => {
      const expected = await memory.expectedHosts.read();
      const hosts = new Set([...expected, ...(await knownHosts(vault))]);
      return patterns.filter((pattern) => !hosts.has(hostOfPattern(pattern)));
    },
  };
}

/** A convenience: where it cannot be kept, the capture has been kept all the same. */
async function noteAddress(vault: Vault, url: URL, outcome: Outcome, receipt: Receipt): Promise<void> {
  try {
    await noteListAddress(vault, url, outcome, receipt);
  } catch (error) {
    reportBug('Noting where an account is listed', error);
  }
}

async function knownHosts(vault: Vault): Promise<string[]> {
  const { kind } = await vault.state();
  return kind === 'unlocked' || kind === 'screen-locked' ? (await readConnections(vault)).map(({ host }) => host) : [];
}
