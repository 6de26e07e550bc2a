import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { paceSchema } from '../messages/schemas/catch-up.ts';
import type { Pace } from '../model/catch-up.ts';

/** How long people take to look over a page before they turn it. */
const ofPerson: Pace = { from: 1_200, to: 3_000 };

/** How fast pages are turned: as a person does. In the test build another pace may be set. */
export async function readPace(): Promise<Pace> {
  if (!__TEST_BUILD__) return ofPerson;
  const { testPace } = await browser.storage.local.get('testPace');
  return z.safeParse(paceSchema, testPace).data ?? ofPerson;
}

/** Test build only. */
export async function setTestPace(pace: Pace): Promise<void> {
  if (__TEST_BUILD__) await browser.storage.local.set({ testPace: pace });
}
