/** A browser with tabs, banks that answer as they are told, and a clock that is turned by hand. */
import { createRefreshing, type Refreshing, type RefreshingEquipment } from '../../../entrypoints/background/refreshing/refreshing.ts';
import type { RefreshTarget } from '../../../entrypoints/background/refreshing/run.ts';
import type { Pulled } from '../../../utils/connect/index.ts';
import type { CatchUp } from '../../../utils/model/catch-up.ts';
import type { PageStatus } from '../../../utils/model/page-status.ts';
import type { Refresh } from '../../../utils/model/refresh.ts';
import { sessionMemoryIn } from '../../../utils/settings/session-memory.ts';
import { memoryStore } from '../settings/memory-store.ts';

export const site = (id: string, addresses = [`https://${id}/list`]): RefreshTarget => ({ kind: 'site', id, label: id, addresses });
export const connection = (id: string): RefreshTarget => ({ kind: 'connection', id, label: id, addresses: [] });

/** What a page came to. */
export const rows = (added: number): Partial<PageStatus> => ({ outcome: 'rows', receipt: { kind: 'stored', outcome: 'rows', accounts: [{ accountId: 'a', added, merged: 0, unchanged: 0, proof: 'proved' }] } });
export const signIn: Partial<PageStatus> = { outcome: 'ignored', reason: 'password-field', receipt: { kind: 'noted', outcome: 'ignored' } };

export class RefreshWorld {
  private readonly store = memoryStore();
  memory = sessionMemoryIn(() => this.store);
  clock = 1_000_000;
  /** Tabs by id, with the address they show. */
  tabs = new Map<number, string>([[1, 'https://own.example/']]);
  front = 1;
  nextTab = 10;
  said: string[] = [];
  allowed = true;
  hangsAbove = false;
  pulls: (() => Promise<Pulled>)[] = [];
  /** When it wants to be called again. */
  wakeAt: number | undefined;
  refreshing: Refreshing = this.open();

  /** As after a kill: everything but session memory and the browser is gone. */
  open(): Refreshing {
    const equipment: RefreshingEquipment = {
      memory: this.memory,
      now: () => this.clock,
      tabs: {
        open: async (address) => {
          const id = (this.nextTab += 1);
          this.tabs.set(id, address);
          this.said.push(`open ${address}`);
          return id;
        },
        close: async (tabId) => {
          this.said.push(`close ${this.tabs.get(tabId) ?? '?'}`);
          this.tabs.delete(tabId);
        },
        show: async (tabId) => {
          this.said.push(`show ${this.tabs.get(tabId) ?? '?'}`);
          this.front = tabId;
        },
        front: async () => this.front,
        isThere: async (tabId) => this.tabs.has(tabId),
        shows: async (tabId, siteId) => this.tabs.get(tabId)?.startsWith(`https://${siteId}/`) === true,
      },
      isAllowed: async () => this.allowed,
      pull: async (id) => {
        this.said.push(`pull ${id}`);
        return (await this.pulls.shift()?.()) ?? { added: 2, problems: [] };
      },
      catchUp: async (tabId) => {
        this.said.push(`catch up ${this.tabs.get(tabId) ?? '?'}`);
        this.front = tabId;
        await this.saveCatchUp(undefined, tabId);
        return { ok: true };
      },
      stopCatchUp: async () => ({ ok: true }),
      hangsAbove: async () => this.hangsAbove,
      wake: async (wait) => {
        this.wakeAt = wait === undefined ? undefined : this.clock + wait;
      },
    };
    return (this.refreshing = createRefreshing(equipment));
  }

  async start(...targets: RefreshTarget[]): Promise<void> {
    await this.refreshing.start(targets, 'person');
    await this.refreshing.goOn();
  }

  /** The tab that was opened last is captured, with this outcome. */
  async capture(status: Partial<PageStatus>, tabId = this.nextTab): Promise<void> {
    const whole: PageStatus = { tabId, siteId: 's', origin: 'https://s', outcome: 'rows', receipt: { kind: 'noted', outcome: 'rows' }, sequence: 1, at: this.clock, ...status };
    await this.memory.pageStatus.update((before) => ({ ...before, [String(tabId)]: whole }));
    await this.refreshing.noted(whole);
    await this.refreshing.goOn();
  }

  async catchUpEnds(end: CatchUp['end']): Promise<void> {
    await this.saveCatchUp(end, this.nextTab);
    await this.refreshing.goOn();
  }

  private async saveCatchUp(end: CatchUp['end'], tabId: number): Promise<void> {
    const run: CatchUp = { tabId, siteId: 's', reach: { kind: 'tidemark' }, tidemarks: {}, startedAt: 0, updatedAt: this.clock, pages: 2, rows: 30, empties: 0, ...(end === undefined ? {} : { end }) };
    await this.memory.catchUps.save({ [String(tabId)]: run });
  }

  /** Turns the clock to when it wants to be called, and calls it. */
  async waitOut(): Promise<void> {
    if (this.wakeAt === undefined) throw new Error('Nobody waits.');
    this.clock = this.wakeAt;
    await this.refreshing.goOn();
  }

  async closeTab(tabId = this.nextTab): Promise<void> {
    this.tabs.delete(tabId);
    await this.refreshing.goOn();
  }

  async run(): Promise<Refresh> {
    const run = await this.memory.refresh.read();
    if (run === null) throw new Error('No refresh.');
    return run;
  }

  /** Each line in a few words. */
  async lines(): Promise<string[]> {
    return (await this.run()).lines.map(({ id, state, why, added }) => [id, state, why, added > 0 ? `+${added}` : undefined].filter((each) => each !== undefined).join(' '));
  }
}
