/** The browser, as a refresh asks for it. */
import { browser } from 'wxt/browser';
import { isLoopbackHost } from '../../../utils/model/loopback.ts';
import { hostOfPattern } from '../../../utils/model/match-pattern.ts';
import { showTab } from '../browser-doors.ts';
import type { RefreshingEquipment } from './refreshing.ts';

export const goOnAlarm = 'refresh-go-on';

export const refreshTabs: Omit<RefreshingEquipment['tabs'], 'shows'> = {
  open: async (address) => {
    const [opened] = await Promise.allSettled([browser.tabs.create({ url: address, active: false })]);
    return opened?.status === 'fulfilled' ? opened.value.id : undefined;
  },
  // It may be gone by now.
  close: async (tabId) => void (await Promise.allSettled([browser.tabs.remove(tabId)])),
  show: showTab,
  front: async () => (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  isThere: async (tabId) => (await Promise.allSettled([browser.tabs.get(tabId)]))[0]?.status === 'fulfilled',
};

/** The address that a tab has come to show; `undefined` while it loads. One that is not told is empty: it is of no site that is allowed. */
export async function settledAddress(tabId: number): Promise<string | undefined> {
  const [found] = await Promise.allSettled([browser.tabs.get(tabId)]);
  if (found?.status !== 'fulfilled' || found.value.status !== 'complete') return undefined;
  return found.value.url ?? '';
}

const canBeRemoved = (host: string): boolean => !isLoopbackHost(host.replace(/^\*\./, ''));

/** Hosts as permissions: of a service one host each, and nothing below or beside it. In the test build loopback is granted for good. */
export const hostGrants = {
  has: (pattern: string): Promise<boolean> => browser.permissions.contains({ origins: [pattern] }),
  giveBack: async (pattern: string): Promise<void> => {
    if (canBeRemoved(hostOfPattern(pattern))) await browser.permissions.remove({ origins: [pattern] });
  },
  giveBackAll: async (): Promise<void> => {
    const { origins = [] } = await browser.permissions.getAll();
    const own = origins.filter((pattern) => canBeRemoved(hostOfPattern(pattern)));
    if (own.length > 0) await browser.permissions.remove({ origins: own });
  },
};

/**
 * Calls back after a wait: by a timer where the background lives that long, and by an alarm where it does not. Browsers ring
 * alarms no sooner than after half a minute.
 */
export function createWaking(goOn: () => void): (wait: number | undefined) => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return async (wait) => {
    clearTimeout(timer);
    timer = wait === undefined ? undefined : setTimeout(goOn, wait);
    if (wait === undefined) await browser.alarms.clear(goOnAlarm);
    else await browser.alarms.create(goOnAlarm, { delayInMinutes: Math.max(0.5, wait / 60_000) });
  };
}
