import type { CommandReply } from '../../../utils/messages/protocol.ts';
import type { IsoDate } from '../../../utils/model/iso-date.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import type { Teaching, TeachOrder, TeachStep } from '../../../utils/model/teaching.ts';
import type { PlainSettings, SessionMemory } from '../../../utils/settings/index.ts';
import type { RecipeShelf } from './recipe-shelf.ts';

/** What teaching needs of the browser. */
export interface TeachingEquipment {
  memory: Pick<SessionMemory, 'teachings'>;
  shelf: RecipeShelf;
  siteOfTab: (tabId: number) => Promise<WatchedSite | undefined>;
  /** Runs the overlay in the tab's document. */
  bring: (tabId: number) => Promise<void>;
  theme: () => Promise<PlainSettings['theme']>;
  now: () => Promise<number>;
  dateOf: (instant: number) => IsoDate;
  /** A word that nobody can guess. */
  randomWord: () => string;
}

/** A document, by its tab and the site that the browser says it is of. */
interface TaughtPage {
  tabId: number;
  siteId: string;
  patterns: readonly string[];
}

export interface BackgroundTeaching {
  /** At a person's request: shows the overlay in the tab. */
  start: (tabId: number) => Promise<CommandReply>;
  /** From the overlay. Refused where nobody has asked for it, so that a page cannot teach itself. */
  step: (page: TaughtPage, step: TeachStep) => Promise<TeachOrder>;
  isUnderWay: (page: Pick<TaughtPage, 'tabId' | 'siteId'>) => Promise<boolean>;
  tabClosed: (tabId: number) => Promise<void>;
  forgetSite: (siteId: string) => Promise<void>;
}

const stop: TeachOrder = { goOn: false };

export function createTeaching({ memory: { teachings }, shelf, siteOfTab, bring, theme, now, dateOf, randomWord }: TeachingEquipment): BackgroundTeaching {
  const find = async ({ tabId, siteId }: Pick<TaughtPage, 'tabId' | 'siteId'>): Promise<Teaching | undefined> => {
    const teaching = (await teachings.read())[String(tabId)];
    return teaching?.siteId === siteId ? teaching : undefined;
  };
  const forget = async (isGone: (teaching: Teaching) => boolean): Promise<void> => {
    if (!Object.values(await teachings.read()).some(isGone)) return;
    await teachings.update((before) => Object.fromEntries(Object.entries(before).filter(([, teaching]) => !isGone(teaching))));
  };
  const keep = (teaching: Teaching): Promise<unknown> => teachings.update((before) => ({ ...before, [String(teaching.tabId)]: teaching }));

  const step = async (page: TaughtPage, told: TeachStep): Promise<TeachOrder> => {
    const teaching = await find(page);
    if (teaching === undefined) return stop;
    if (told.kind === 'end' || told.kind === 'save') {
      await forget(({ tabId }) => tabId === page.tabId);
      // Nothing is kept that has not read one page before.
      if (told.kind === 'save' && teaching.draft !== undefined) await shelf.put(page.siteId, told.recipe);
      return stop;
    }
    const { draft: _before, ...bare } = teaching;
    const next: Teaching = told.kind === 'draft' ? { ...bare, draft: told.draft } : told.kind === 'restart' ? bare : teaching;
    if (next !== teaching) await keep(next);
    const { seed, draft } = next;
    return { goOn: true, seed, sites: [...page.patterns], today: dateOf(await now()), theme: await theme(), ...(draft === undefined ? {} : { draft }) };
  };

  return {
    start: async (tabId) => {
      const site = await siteOfTab(tabId);
      if (site === undefined) return { ok: false, code: 'not-found' };
      // Asked for again while it is under way it goes on: what it has marked so far is marked under its seed.
      if ((await find({ tabId, siteId: site.id })) === undefined) await keep({ tabId, siteId: site.id, startedAt: await now(), seed: randomWord() });
      await bring(tabId);
      return { ok: true };
    },
    step,
    isUnderWay: async (page) => (await find(page)) !== undefined,
    tabClosed: (tabId) => forget((teaching) => teaching.tabId === tabId),
    forgetSite: async (siteId) => {
      await forget((teaching) => teaching.siteId === siteId);
      await shelf.dropSite(siteId);
    },
  };
}
