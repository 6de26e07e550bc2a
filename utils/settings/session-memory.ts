/** What is remembered until the browser closes. Never amounts or descriptions; the unlocked key is the vault's own matter. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { catchUpSchema, visitSchema } from '../messages/schemas/catch-up.ts';
import { refreshSchema } from '../messages/schemas/refresh.ts';
import { pageStatusSchema, siteHealthSchema } from '../messages/schemas/site.ts';
import { teachingSchema } from '../messages/schemas/teaching.ts';
import type { CatchUp } from '../model/catch-up.ts';
import type { PageStatus } from '../model/page-status.ts';
import type { Refresh } from '../model/refresh.ts';
import type { SiteHealth } from '../model/site.ts';
import type { Teaching } from '../model/teaching.ts';
import type { Visit } from '../model/visit.ts';
import type { KeyValueStore, StoredValue } from './stored-value.ts';
import { storedValue } from './stored-value.ts';

export interface SessionMemory {
  /** What the last capture of each open tab came to, by tab. */
  pageStatus: StoredValue<Record<string, PageStatus>>;
  /** When someone last used the extension's pages, epoch milliseconds; 0 where nobody did. */
  activity: StoredValue<number>;
  /** Health of sites that were visited while the vault was locked, by site. */
  heldHealth: StoredValue<Record<string, SiteHealth>>;
  /** Which captures were sealed while the vault was locked. */
  sealedMarks: StoredValue<SealedMarks>;
  /** Catching up, under way or ended, by tab. */
  catchUps: StoredValue<Record<string, CatchUp>>;
  /** What each tab has shown, as marks. */
  visits: StoredValue<Visits>;
  /** Pages that are being taught, by tab. */
  teachings: StoredValue<Record<string, Teaching>>;
  /** The last refresh, under way or ended. */
  refresh: StoredValue<Refresh | null>;
  /** A watched bank has not been read for longer than its user wants. */
  reminder: StoredValue<boolean>;
  /** Hosts that are being asked for to connect with: their grant makes no watched site. */
  expectedHosts: StoredValue<string[]>;
}

/** Visits by tab, and the seed of their marks; 0 before the first. */
export interface Visits {
  seed: number;
  tabs: Record<string, Visit>;
}

/** Marks of captures: an HMAC each, under a random key in hexadecimal. They say nothing of the content. */
export interface SealedMarks {
  key: string;
  marks: string[];
}

export const sessionMemoryIn = (open: () => KeyValueStore): SessionMemory => ({
  pageStatus: storedValue(open, 'pageStatus', z.record(z.string(), pageStatusSchema), {}),
  activity: storedValue(open, 'activity', z.int(), 0),
  heldHealth: storedValue(open, 'heldHealth', z.record(z.string(), siteHealthSchema), {}),
  sealedMarks: storedValue(open, 'sealedMarks', z.object({ key: z.string(), marks: z.array(z.string()) }), { key: '', marks: [] }),
  catchUps: storedValue(open, 'catchUps', z.record(z.string(), catchUpSchema), {}),
  teachings: storedValue(open, 'teachings', z.record(z.string(), teachingSchema), {}),
  visits: storedValue(open, 'visits', z.object({ seed: z.int(), tabs: z.record(z.string(), visitSchema) }), { seed: 0, tabs: {} }),
  refresh: storedValue(open, 'refresh', refreshSchema, null),
  reminder: storedValue(open, 'reminder', z.boolean(), false),
  expectedHosts: storedValue(open, 'expectedHosts', z.array(z.string()), []),
});

/** This browser's own. */
export const sessionMemory: SessionMemory = sessionMemoryIn(() => browser.storage.session);

/** Notes that someone uses the extension's pages: the screen locks so many minutes after the last note. */
export const noteActivity = (now: number): Promise<void> => sessionMemory.activity.save(now);

/** Calls back when what is remembered of open tabs changes. Returns the way to stop. */
export const onPageStatusChange = (callback: () => void): (() => void) => onMemoryChange('pageStatus', callback);

/** Calls back when a tab's catching up goes on or ends. Returns the way to stop. */
export const onCatchUpChange = (callback: () => void): (() => void) => onMemoryChange('catchUps', callback);

/** Calls back when a refresh goes on or ends. Returns the way to stop. */
export const onRefreshChange = (callback: () => void): (() => void) => onMemoryChange('refresh', callback);

function onMemoryChange(key: keyof SessionMemory, callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && key in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
