import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { downloadsOf } from './profile.ts';

/** The host part of the extension's addresses, fixed so that its pages can be opened by name. */
export const extensionUuid = '7b1d1f6e-3c52-4f0a-9d0b-54a1c0de7a11';

/** What keeps a fresh Firefox quiet. Caches, history and session files stay as users have them. */
const preferences: Record<string, string | number | boolean> = {
  'marionette.port': 0,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'signon.rememberSignons': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

const manifest = z.object({ browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }) });

export const extensionIdOf = (extensionDir: string): string =>
  manifest.parse(JSON.parse(readFileSync(path.join(extensionDir, 'manifest.json'), 'utf8'))).browser_specific_settings.gecko.id;

/** Writes the preferences that a driven Firefox starts with. */
export function writePreferences(profileDir: string, extensionId: string): void {
  const all = { ...preferences, 'browser.download.folderList': 2, 'browser.download.dir': downloadsOf(profileDir), 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }) };
  mkdirSync(downloadsOf(profileDir), { recursive: true });
  const lines = Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(path.join(profileDir, 'user.js'), `${lines.join('\n')}\n`);
}
