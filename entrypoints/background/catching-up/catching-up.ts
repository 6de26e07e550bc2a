import type { CaptureSubmission, CommandReply, SiteCommand } from '../../../utils/messages/protocol.ts';
import type { CatchUp, CatchUpOrder, CatchUpStep } from '../../../utils/model/catch-up.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import type { SessionMemory } from '../../../utils/settings/index.ts';
import { advanceRun, endRun, startRun, stepRun } from './run.ts';
import { forgetVisits, openMarker, placeCapture, type PlacedCapture } from './visits.ts';

/** What catching up needs of the rest of the background. */
export interface CatchingUpEquipment {
  memory: Pick<SessionMemory, 'catchUps' | 'visits' | 'pageStatus'>;
  now: () => Promise<number>;
  /** A random integer of 32 bits, never 0. */
  random: () => number;
  /** The watched site that a tab shows; `undefined` where it shows none. */
  siteOfTab: (tabId: number) => Promise<string | undefined>;
  accountsOf: (siteId: string) => Promise<readonly Account[]>;
  /** Has the tab's page read, brings it to the front, and lets it find out that it is to be paged. */
  wake: (tabId: number) => Promise<CommandReply>;
}

/** Visits and catching up, as the desks of the background ask for them. */
export interface CatchingUp {
  /** Places a capture in its visit; to be settled with its receipt. */
  place: (page: { tabId: number; siteId: string }, submission: CaptureSubmission) => Promise<PlacedCapture & { settle: (receipt: Receipt) => Promise<void> }>;
  start: (command: Extract<SiteCommand, { kind: 'catch-up' }>) => Promise<CommandReply>;
  stop: (tabId: number) => Promise<CommandReply>;
  step: (page: { tabId: number; siteId: string }, step: CatchUpStep) => Promise<CatchUpOrder>;
  isUnderWay: (page: { tabId: number; siteId: string }) => Promise<boolean>;
  tabClosed: (tabId: number) => Promise<void>;
  forgetSite: (siteId: string) => Promise<void>;
}

const done: CommandReply = { ok: true };
const notFound: CommandReply = { ok: false, code: 'not-found' };

export function createCatchingUp({ memory, now, random, siteOfTab, accountsOf, wake }: CatchingUpEquipment): CatchingUp {
  const { catchUps, visits, pageStatus } = memory;
  const find = async ({ tabId, siteId }: { tabId: number; siteId: string }): Promise<CatchUp | undefined> => {
    const run = (await catchUps.read())[String(tabId)];
    return run?.siteId === siteId ? run : undefined;
  };
  const change = (tabId: number, work: (run: CatchUp) => CatchUp): Promise<Record<string, CatchUp>> =>
    catchUps.update((before) => {
      const run = before[String(tabId)];
      return run === undefined ? before : { ...before, [String(tabId)]: work(run) };
    });

  return {
    place: async ({ tabId, siteId }, submission) => {
      const [run, present] = [await find({ tabId, siteId }), await now()];
      // The page as it stood when catching up began was not turned to; and where a list was scrolled, only rows in common tell.
      const isTurned = run !== undefined && run.end === undefined && run.accounts !== undefined && run.turning !== undefined && run.turning !== 'scroll';
      const placed = await placeCapture(visits, await openMarker(visits, random), submission, { tabId, siteId, isTurned, now: present });
      const settle = async (receipt: Receipt): Promise<void> => {
        if (receipt.kind === 'stored' || receipt.kind === 'sealed') await placed.keep();
        if (run !== undefined) await change(tabId, (each) => advanceRun(each, { outcome: submission.outcome, receipt, lists: placed.lists }, present));
      };
      return { ...placed, settle };
    },
    start: async ({ tabId, reach }) => {
      const siteId = await siteOfTab(tabId);
      if (siteId === undefined) return notFound;
      const [marker, accounts, status] = [await openMarker(visits, random), await accountsOf(siteId), (await pageStatus.read())[String(tabId)]];
      const shown = status?.receipt.kind === 'stored' && status.isPast !== true ? status.receipt.accounts.map(({ accountId }) => accountId) : [];
      const own = accounts.filter(({ id }) => shown.length === 0 || shown.includes(id));
      const tidemarks = Object.fromEntries(own.flatMap(({ key, aliases = [], tidemark }) => (tidemark === undefined ? [] : [key, ...aliases].map((each) => [marker(each), tidemark.date] as const))));
      const run = startRun({ tabId, siteId, reach, tidemarks }, await now());
      await catchUps.update((before) => ({ ...before, [String(tabId)]: run }));
      const woken = await wake(tabId);
      if (!woken.ok) await catchUps.update(({ [String(tabId)]: _neverBegun, ...others }) => others);
      return woken;
    },
    stop: async (tabId) => {
      const present = await now();
      await change(tabId, (run) => endRun(run, 'stopped', present));
      return done;
    },
    step: async ({ tabId, siteId }, step) => {
      const [run, present] = [await find({ tabId, siteId }), await now()];
      if (run === undefined) return { goOn: false };
      let order: CatchUpOrder = { goOn: false };
      await change(tabId, (each) => {
        const stepped = stepRun(each, step, present);
        order = stepped.order;
        return stepped.run;
      });
      return order;
    },
    isUnderWay: async (page) => {
      const run = await find(page);
      return run !== undefined && run.end === undefined;
    },
    tabClosed: async (tabId) => {
      await catchUps.update(({ [String(tabId)]: _closed, ...others }) => others);
      await forgetVisits(visits, (_visit, tab) => tab === tabId);
    },
    forgetSite: async (siteId) => {
      await catchUps.update((before) => Object.fromEntries(Object.entries(before).filter(([, run]) => run.siteId !== siteId)));
      await forgetVisits(visits, (visit) => visit.siteId === siteId);
    },
  };
}
