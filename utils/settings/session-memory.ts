/** What is remembered until the browser closes. Never amounts or descriptions; the unlocked key is the vault's own matter. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { pageStatusSchema, siteHealthSchema } from '../messages/schemas/site.ts';
import type { PageStatus } from '../model/page-status.ts';
import type { SiteHealth } from '../model/site.ts';
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
});

/** This browser's own. */
export const sessionMemory: SessionMemory = sessionMemoryIn(() => browser.storage.session);

/** Notes that someone uses the extension's pages: the screen locks so many minutes after the last note. */
export const noteActivity = (now: number): Promise<void> => sessionMemory.activity.save(now);

/** Calls back when what is remembered of open tabs changes. Returns the way to stop. */
export function onPageStatusChange(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && 'pageStatus' in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
