import type { Pulled } from '../../../utils/connect/index.ts';
import type { CatchUpReach } from '../../../utils/model/catch-up.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import type { Refresh, RefreshLine } from '../../../utils/model/refresh.ts';
import type { CommandReply } from '../../../utils/messages/protocol.ts';
import type { SessionMemory } from '../../../utils/settings/index.ts';
import { createTurns } from '../in-turn.ts';
import { judge, type TabFacts, type Verdict } from './judge.ts';
import { addTargets, changeLine, currentLine, endLine, startRun, stopRun, type RefreshTarget } from './run.ts';

/** What a refresh needs of the rest of the background, and of the browser. */
export interface RefreshingEquipment {
  memory: Pick<SessionMemory, 'refresh' | 'pageStatus' | 'catchUps'>;
  /** Epoch milliseconds of real time, also where tests have stopped the calendar. */
  now: () => number;
  tabs: {
    /** Opens an address behind the others; `undefined` where the browser does not. */
    open: (address: string) => Promise<number | undefined>;
    close: (tabId: number) => Promise<void>;
    show: (tabId: number) => Promise<void>;
    /** The tab that its user looks at. */
    front: () => Promise<number | undefined>;
    isThere: (tabId: number) => Promise<boolean>;
    /** Whether it shows the site, or may still come to. */
    shows: (tabId: number, siteId: string) => Promise<boolean>;
  };
  isAllowed: (siteId: string) => Promise<boolean>;
  pull: (connectionId: string) => Promise<Pulled>;
  catchUp: (tabId: number, reach: CatchUpReach) => Promise<CommandReply>;
  stopCatchUp: (tabId: number) => Promise<CommandReply>;
  /** Whether the accounts of a receipt have days between their tidemark and what was read. */
  hangsAbove: (receipt: Receipt) => Promise<boolean>;
  /** Calls `goOn` again after so many milliseconds; `undefined`: there is nothing more to wait for. */
  wake: (wait: number | undefined) => Promise<void>;
}

export interface Refreshing {
  /** Puts down what is to be done; `goOn` does it. */
  start: (targets: readonly RefreshTarget[], by: Refresh['by']) => Promise<void>;
  stop: () => Promise<void>;
  /** Does what can be done now: after a capture, a closed tab, a pause, and each start of the background. */
  goOn: () => Promise<void>;
  /** Counts what a tab's capture came to; what follows from it is for `goOn`. */
  noted: (status: PageStatus) => Promise<void>;
}

/**
 * Brings connections and watched sites up to date, one after the other. All that it knows lies in session memory, so a
 * background that was stopped goes on where it was.
 */
export function createRefreshing(equipment: RefreshingEquipment): Refreshing {
  const { memory, now, tabs, wake } = equipment;
  const inTurn = createTurns();

  /** Changes the run that is under way; what a pull or a tab brings after its end is too late. */
  const change = async (work: (run: Refresh) => Refresh): Promise<void> => void (await memory.refresh.update((run) => (run === null || run.end !== undefined ? run : work(run))));
  const update = (line: RefreshLine, work: (line: RefreshLine) => RefreshLine): Promise<void> => change((run) => changeLine(run, line, work, now()));

  /** Closes the tab of a line, unless its user has come to look at it. */
  const closeTab = async ({ tabId, shownAt }: RefreshLine): Promise<void> => {
    if (tabId === undefined || !(await tabs.isThere(tabId))) return;
    const isInFront = (await tabs.front()) === tabId;
    if (isInFront && shownAt === undefined) return;
    const returnTo = (await memory.refresh.read())?.returnTo;
    if (isInFront && returnTo !== undefined && (await tabs.isThere(returnTo))) await tabs.show(returnTo);
    await tabs.close(tabId);
  };

  const showTab = async (tabId: number): Promise<void> => {
    const front = await tabs.front();
    if (front !== undefined && front !== tabId) await change((run) => ({ ...run, returnTo: front }));
    await tabs.show(tabId);
  };

  const pull = async (line: RefreshLine): Promise<void> => {
    // Found under way, it was cut off with the background. Once more, and then it is said.
    if (line.tries >= 2) return update(line, (each) => endLine(each, { state: 'failed', why: 'cut' }));
    await update(line, (each) => ({ ...each, state: 'under-way', tries: each.tries + 1, since: now() }));
    const { added, failure } = await equipment.pull(line.id);
    await update(line, (each) => ({ ...endLine(each, failure === undefined ? { state: 'up-to-date' } : { state: 'failed', why: failure }), added: each.added + added }));
  };

  const open = async (line: RefreshLine): Promise<void> => {
    const address = line.addresses[line.done];
    if (address === undefined || line.tries > line.addresses.length + 1) return update(line, (each) => endLine(each, { state: 'failed', why: address === undefined ? 'no-list' : 'cut' }));
    if (!(await equipment.isAllowed(line.id))) return update(line, (each) => endLine(each, { state: 'failed', why: 'not-allowed' }));
    await update(line, (each) => ({ ...each, state: 'under-way', tries: each.tries + 1, since: now() }));
    const tabId = await tabs.open(address);
    // It may have been stopped while the tab came.
    if (tabId !== undefined && (await memory.refresh.read())?.end !== undefined) return tabs.close(tabId);
    await update(line, (each) => (tabId === undefined ? endLine(each, { state: 'failed', why: 'no-answer' }) : { ...each, tabId, since: now() }));
  };

  const factsOf = async (line: RefreshLine, tabId: number): Promise<TabFacts> => {
    const status = (await memory.pageStatus.read())[String(tabId)];
    return {
      isThere: await tabs.isThere(tabId),
      isElsewhere: !(await tabs.shows(tabId, line.id)),
      status,
      catchUp: (await memory.catchUps.read())[String(tabId)],
      hangsAbove: status?.receipt.kind === 'stored' && line.isCatchingUp !== true && (await equipment.hangsAbove(status.receipt)),
    };
  };

  /** Gives how long to wait, where there is something to wait for. */
  const follow = async (line: RefreshLine, verdict: Verdict, tabId: number): Promise<number | undefined> => {
    switch (verdict.kind) {
      case 'wait':
        return Math.max(50, verdict.until - now());
      case 'show':
        await update(line, (each) => ({ ...each, shownAt: now() }));
        await showTab(tabId);
        return undefined;
      case 'catch-up': {
        const shownAt = line.shownAt ?? now();
        await update(line, (each) => ({ ...each, isCatchingUp: true, shownAt }));
        const front = await tabs.front();
        if (front !== undefined && front !== tabId) await change((run) => ({ ...run, returnTo: front }));
        const reply = await equipment.catchUp(tabId, { kind: 'tidemark' });
        if (!reply.ok) await update(line, (each) => endLine(each, { state: 'failed', why: 'cut-short' }));
        return undefined;
      }
      case 'done': {
        await closeTab(line);
        const done = line.done + 1;
        await update(line, (each) => (done >= each.addresses.length ? endLine(each, { state: 'up-to-date', done }) : { ...endLine(each, { state: 'under-way' }), done }));
        return undefined;
      }
      case 'sign-in':
        if (line.shownAt === undefined) await showTab(tabId);
        await update(line, (each) => endLine(each, { state: 'asks-to-sign-in' }));
        return undefined;
      case 'stop':
        await update(line, (each) => endLine(each, { state: 'stopped' }));
        return undefined;
      case 'fail':
        // A tab that was shown stays: its user can see there what is wrong.
        if (line.shownAt === undefined) await closeTab(line);
        await update(line, (each) => endLine(each, { state: 'failed', why: verdict.why, ...(verdict.reason === undefined ? {} : { reason: verdict.reason }) }));
        return undefined;
    }
  };

  const step = async (): Promise<void> => {
    for (;;) {
      const run = await memory.refresh.read();
      if (run === null || run.end !== undefined) return wake(undefined);
      const line = currentLine(run);
      if (line === undefined) {
        await change((each) => ({ ...each, end: 'done', updatedAt: now() }));
        continue;
      }
      if (line.kind === 'connection') await pull(line);
      else if (line.tabId === undefined) await open(line);
      else {
        const wait = await follow(line, judge(line, await factsOf(line, line.tabId), now()), line.tabId);
        if (wait !== undefined) return wake(wait);
      }
    }
  };

  return {
    goOn: () => inTurn(step),
    start: async (targets, by) => void (await memory.refresh.update((run) => (run === null || run.end !== undefined ? startRun(targets, by, now()) : addTargets(run, targets, now())))),
    stop: async () => {
      const run = await memory.refresh.read();
      const line = run === null || run.end !== undefined ? undefined : currentLine(run);
      if (line?.tabId !== undefined && line.isCatchingUp === true) await equipment.stopCatchUp(line.tabId);
      if (line !== undefined) await closeTab(line);
      await change((each) => stopRun(each, now()));
      await wake(undefined);
    },
    noted: async ({ tabId, outcome, receipt }) => {
      const run = await memory.refresh.read();
      const line = run?.lines.find((each) => each.tabId === tabId);
      if (line === undefined) return;
      const added = receipt.kind === 'stored' ? receipt.accounts.reduce((sum, account) => sum + account.added, 0) : 0;
      const isSignedIn = line.state === 'asks-to-sign-in' && receipt.kind !== 'refused' && (outcome === 'rows' || outcome === 'empty');
      const after = (each: RefreshLine): RefreshLine => {
        const { tabId: _done, ...rest } = each;
        return isSignedIn ? { ...rest, state: 'up-to-date', added: each.added + added } : { ...each, added: each.added + added };
      };
      // Also once the refresh has ended: whoever signs in then has brought it up to date all the same.
      if (added > 0 || isSignedIn) await memory.refresh.update((each) => (each === null ? null : changeLine(each, line, after, now())));
    },
  };
}
