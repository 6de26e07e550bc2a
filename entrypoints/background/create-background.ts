import type { IngestContext } from '../../utils/ledger/index.ts';
import { readVaultLedger } from '../../utils/ledger/index.ts';
import { migrateVault } from '../../utils/ledger/migrations/migrate-vault.ts';
import type { CommandReply, InternalProtocol, PageContext } from '../../utils/messages/protocol.ts';
import type { Sender } from '../../utils/messages/senders.ts';
import type { CatchUpOrder } from '../../utils/model/catch-up.ts';
import type { TeachOrder } from '../../utils/model/teaching.ts';
import { localDate } from '../../utils/model/iso-date.ts';
import type { Receipt } from '../../utils/model/receipt.ts';
import type { WatchedSite } from '../../utils/model/site.ts';
import { findWatchedSite } from '../../utils/model/site-identity.ts';
import { createClock, forgetSettings, loadSettings, readPace, saveSettings, sessionMemory } from '../../utils/settings/index.ts';
import { openBrowserVault, protectStorageAccess } from '../../utils/vault/browser-vault.ts';
import { showPageAttention, showVaultAttention } from './attention.ts';
import { createBackingUp } from './backing-up.ts';
import { download, mayDownload, writeFile } from './backup-doors.ts';
import { bringParts, browserAlarms, browserBadge, browserWatching, openImport, ownIdentity, ownVersion, showTab, urlOfTab } from './browser-doors.ts';
import type { CaptureDesk } from './captures/capture-router.ts';
import { routeContext, routeImport, routeStep, routeSubmission, routeTeaching } from './captures/capture-router.ts';
import { byteRate, captureRate, createBudget, floodRate, openingRate, stepRate } from './captures/budget.ts';
import { ingestCapture } from './captures/ingest-capture.ts';
import { openInbox } from './captures/open-inbox.ts';
import { readPageContext } from './captures/page-context.ts';
import { forgetPageStatus, passPageStatus, savePageStatus, statusOf } from './captures/page-status.ts';
import { createCatchingUp } from './catching-up/catching-up.ts';
import type { InternalDesk } from './commands/internal-router.ts';
import { routeInternal } from './commands/internal-router.ts';
import { createTurns } from './in-turn.ts';
import { createLocking } from './locking.ts';
import { createRefreshDesk } from './refreshing/refresh-desk.ts';
import { reportBug } from './report.ts';
import { createRecipeShelf } from './teaching/recipe-shelf.ts';
import { createTeaching } from './teaching/teaching.ts';
import { createWatching } from './watching/watching.ts';

/** What the browser's events set going. */
export interface Background {
  submit: (sender: Sender, payload: unknown) => Promise<Receipt>;
  context: (sender: Sender, payload: unknown) => Promise<PageContext | null>;
  step: (sender: Sender, payload: unknown) => Promise<CatchUpOrder>;
  teach: (sender: Sender, payload: unknown) => Promise<TeachOrder>;
  import: (sender: Sender, payload: unknown) => Promise<{ isOpened: boolean }>;
  command: (sender: Sender, type: keyof InternalProtocol, payload: unknown) => Promise<CommandReply>;
  granted: (patterns: readonly string[]) => Promise<void>;
  revoked: () => Promise<void>;
  tabClosed: (tabId: number) => Promise<void>;
  checkLock: () => Promise<void>;
  checkBackup: () => Promise<void>;
  checkSchedule: () => Promise<void>;
  goOnRefreshing: () => void;
  sync: () => Promise<void>;
  start: () => Promise<void>;
}

const dayMs = 86_400_000;

/** Puts the background's parts together with this browser. Sets no listeners but the vault's own. */
export function createBackground(): Background {
  const now = createClock();
  const vault = openBrowserVault();
  const memory = sessionMemory;
  const writeInTurn = createTurns();
  const watching = createWatching(browserWatching(now));
  const locking = createLocking({ vault, loadSettings, activity: memory.activity, alarms: browserAlarms, now });
  const backingUp = createBackingUp({ vault, alarms: browserAlarms, mayDownload, writeFile, download, madeBy: ownVersion(), now });
  const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
  const dateOf: IngestContext['dateOf'] = (instant) => localDate(new Date(instant));
  const ingestContext = async (): Promise<IngestContext> => ({ newId: () => crypto.randomUUID(), now: await now(), dateOf });
  const openInboxInTurn = (): Promise<void> => writeInTurn(async () => {
      // What waits is of this version: what it is merged into has to be, too.
      await migrateVault(vault);
      await openInbox(vault, memory, await ingestContext());
    });

  const loadSites = async (): Promise<WatchedSite[]> => (await loadSettings()).watchedSites;
  const siteOfTab = async (tabId: number): Promise<WatchedSite | undefined> => {
    const url = await urlOfTab(tabId);
    return url === undefined ? undefined : findWatchedSite(url, await loadSites());
  };
  const shelf = createRecipeShelf({ load: async () => (await loadSettings()).recipes, save: (recipes) => saveSettings({ recipes }), now });
  const teaching = createTeaching({
    memory,
    shelf,
    siteOfTab,
    bring: (tabId) => bringParts(tabId, ['reader', 'teach']),
    theme: async () => (await loadSettings()).theme,
    now,
    dateOf,
    randomWord: () => crypto.randomUUID(),
  });
  const catchingUp = createCatchingUp({
    memory,
    now,
    random: () => crypto.getRandomValues(new Uint32Array(1))[0] || 1,
    siteOfTab: async (tabId) => (await siteOfTab(tabId))?.id,
    accountsOf: async (siteId) => ((await readVaultLedger(vault).readSummary())?.accounts ?? []).filter((account) => account.siteId === siteId),
    wake: async (tabId) => {
      await showTab(tabId);
      return watching.captureNow(tabId);
    },
  });

  const refreshDesk = createRefreshDesk({ vault, memory, loadSettings, now, ingestContext, writeInTurn, catchingUp, alarms: browserAlarms, showReminder: () => showAttention() });

  const captureDesk: CaptureDesk = {
    own: ownIdentity(),
    // How often is a matter of real time, also where tests have stopped the calendar.
    now: async () => Date.now(),
    loadSites,
    captures: createBudget(captureRate),
    bytes: createBudget(byteRate),
    contexts: createBudget(captureRate),
    steps: createBudget(stepRate),
    floods: createBudget(floodRate),
    openings: createBudget(openingRate),
    openImport: ({ tabId }, order) => openImport(tabId, order),
    step: ({ tabId }, { id }, step) => catchingUp.step({ tabId, siteId: id }, step),
    teach: ({ tabId }, { id, patterns }, step) => teaching.step({ tabId, siteId: id, patterns }, step),
    take: ({ tabId }, site, submission) =>
      writeInTurn(async () => {
        const { capturedAt, responses } = submission;
        const context = await ingestContext();
        const { outcome, settle } = await catchingUp.place({ tabId, siteId: site.id }, submission);
        // The page's clock is the same machine's; a capture from another day is not believed.
        const isBelievable = capturedAt <= context.now && capturedAt > context.now - dayMs;
        const receipt = await ingestCapture({ vault, memory, random }, { siteId: site.id, outcome, capturedAt: isBelievable ? capturedAt : context.now, ...(responses === undefined ? {} : { responses }) }, context);
        await settle(receipt);
        return receipt;
      }),
    readContext: async ({ tabId }, site) => {
      const status = (await memory.pageStatus.read())[String(tabId)];
      const pace = (await catchingUp.isUnderWay({ tabId, siteId: site.id })) ? await readPace() : undefined;
      const settings = await loadSettings();
      const recipes = settings.recipes.flatMap(({ siteId, recipe }) => (siteId === site.id ? [recipe] : []));
      const isTaught = await teaching.isUnderWay({ tabId, siteId: site.id });
      return readPageContext({ vault, settings, status, pace, recipes, isTaught, now: await now() }, site);
    },
    arrive: ({ tabId }) => passPageStatus(memory, tabId),
    bring: ({ tabId }, parts) => bringParts(tabId, parts),
    note: async ({ tabId, url }, site, receipt, { outcome, sequence }) => {
      const status = statusOf({ tabId, siteId: site.id, origin: url.origin, receipt, sequence, at: await now() }, outcome);
      await savePageStatus(memory, status);
      await showPageAttention(browserBadge, tabId, receipt);
      await refreshDesk.noted(status, url, outcome);
    },
  };

  const internalDesk: InternalDesk = {
    own: captureDesk.own,
    vault,
    watching,
    catchingUp,
    teaching,
    recipes: shelf,
    refreshDesk,
    openInbox: openInboxInTurn,
    // Whatever locks or unlocks also decides whether a backup can be made.
    checkLock: async () => {
      await locking.check();
      await backingUp.setAlarm();
    },
    noteActivity: locking.noteActivity,
    setBackupAlarm: backingUp.setAlarm,
    ingestContext,
    intentContext: async () => {
      const present = await now();
      return { now: present, today: dateOf(present) };
    },
    forgetTraces: async (siteId) => {
      await forgetPageStatus(memory, (status) => status.siteId === siteId);
      await memory.heldHealth.update(({ [siteId]: _forgotten, ...others }) => others);
      await catchingUp.forgetSite(siteId);
      await teaching.forgetSite(siteId);
    },
    eraseTheRest: async () => {
      for (const { id } of (await loadSettings()).watchedSites) await watching.unwatch(id);
      await refreshDesk.giveBackHosts();
      await forgetSettings();
      await Promise.all(Object.values(memory).map((value) => value.clear()));
    },
  };

  const showAttention = async (): Promise<void> => showVaultAttention(browserBadge, await vault.state(), await memory.reminder.read());
  vault.onStateChange(() => {
    showAttention().catch((error: unknown) => reportBug('Showing the vault’s state', error));
    refreshDesk.followState().catch((error: unknown) => reportBug('Looking what is due', error));
  });

  return {
    submit: (sender, payload) => routeSubmission(captureDesk, sender, payload),
    context: (sender, payload) => routeContext(captureDesk, sender, payload),
    step: (sender, payload) => routeStep(captureDesk, sender, payload),
    teach: (sender, payload) => routeTeaching(captureDesk, sender, payload),
    import: (sender, payload) => routeImport(captureDesk, sender, payload),
    command: (sender, type, payload) => routeInternal(internalDesk, sender, type, payload),
    granted: async (patterns) => watching.onGranted(await refreshDesk.withoutServices(patterns)),
    revoked: watching.onRevoked,
    tabClosed: async (tabId) => {
      for (const budget of [captureDesk.captures, captureDesk.bytes, captureDesk.contexts, captureDesk.steps, captureDesk.floods, captureDesk.openings]) budget.forget(tabId);
      await catchingUp.tabClosed(tabId);
      await teaching.tabClosed(tabId);
      await forgetPageStatus(memory, (status) => status.tabId === tabId);
      refreshDesk.goOn();
    },
    checkLock: locking.check,
    checkBackup: backingUp.check,
    checkSchedule: refreshDesk.checkSchedule,
    goOnRefreshing: refreshDesk.goOn,
    sync: watching.sync,
    start: async () => {
      const steps = [protectStorageAccess, watching.sync, locking.check, openInboxInTurn, showAttention, backingUp.setAlarm, refreshDesk.checkSchedule];
      const results = await Promise.allSettled(steps.map((step) => step()));
      for (const result of results) if (result.status === 'rejected') reportBug('Starting', result.reason);
      refreshDesk.goOn();
    },
  };
}
