import { browser } from 'wxt/browser';
import type { Vault } from './contract.ts';
import { openVault } from './index.ts';

/** The vault of this browser profile. */
export function openBrowserVault(name = 'tidemark'): Vault {
  return openVault({
    name,
    local: browser.storage.local,
    session: browser.storage.session,
    onStorageChange: (callback) => {
      const listener = (changes: Record<string, unknown>, area: string): void => {
        if (area === 'local' || area === 'session') callback(area, Object.keys(changes));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    now: () => Date.now(),
  });
}

/**
 * Keeps content scripts out of the browser's storage, where the browser can: call it at each start of the background.
 * Chrome has it for both areas; Firefox keeps `session` from content scripts by itself.
 */
export async function protectStorageAccess(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.session]) {
    if ('setAccessLevel' in area && typeof area.setAccessLevel === 'function') await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
