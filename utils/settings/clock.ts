import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** The present, in epoch milliseconds. */
export type Clock = () => Promise<number>;

/** The browser's clock. In the test build it stands still at `testNow`, once that is set. */
export const createClock = (): Clock => async () => {
  if (__TEST_BUILD__) return (await readTestNow()) ?? Date.now();
  return Date.now();
};

/** Test build only: the instant at which the clock stands, if it does. */
export async function readTestNow(): Promise<number | undefined> {
  if (!__TEST_BUILD__) return undefined;
  const { testNow } = await browser.storage.local.get('testNow');
  return z.safeParse(z.int(), testNow).data;
}

/** Test build only: stops the clock at an instant, or lets it go again. */
export async function setTestNow(instant: number | undefined): Promise<void> {
  if (!__TEST_BUILD__) return;
  if (instant === undefined) await browser.storage.local.remove('testNow');
  else await browser.storage.local.set({ testNow: instant });
}
