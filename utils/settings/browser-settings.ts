import { browser } from 'wxt/browser';
import type { PlainSettings } from './contract.ts';
import { clearSettings, readSettings, touchesSettings, writeSettings } from './plain-settings.ts';

/** The settings of this browser profile, with defaults where nothing was chosen. */
export const loadSettings = (): Promise<PlainSettings> => readSettings(browser.storage.local);

/** Saves the settings given; the others stay as they are. Watched sites are the background's to save. */
export const saveSettings = (changes: Partial<PlainSettings>): Promise<void> => writeSettings(browser.storage.local, changes);

/** Puts every setting back to its default. */
export const forgetSettings = (): Promise<void> => clearSettings(browser.storage.local);

/** Calls back when a setting changed, in whichever context. Returns the way to stop. */
export function onSettingsChange(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && touchesSettings(Object.keys(changes))) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
