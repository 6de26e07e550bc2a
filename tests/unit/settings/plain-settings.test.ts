import { expect, test } from 'vitest';
import { clearSettings, defaultSettings, readSettings, writeSettings } from '../../../utils/settings/plain-settings.ts';
import { memoryStore } from './memory-store.ts';

const site = { id: 'bank.example', label: 'Bank', patterns: ['https://*.bank.example/*'], addedAt: 1, pageOnly: false };

test('nothing chosen means the defaults', async () => {
  expect(await readSettings(memoryStore())).toEqual(defaultSettings);
});

test('what was saved comes back, the rest stays as it is', async () => {
  const store = memoryStore();
  await writeSettings(store, { theme: 'dark', watchedSites: [site] });
  await writeSettings(store, { screenLockMinutes: 0 });
  expect(await readSettings(store)).toEqual({ ...defaultSettings, theme: 'dark', watchedSites: [site], screenLockMinutes: 0 });
});

test('two contexts that save two settings at once do not undo each other', async () => {
  const store = memoryStore();
  await Promise.all([writeSettings(store, { watchedSites: [site] }), writeSettings(store, { theme: 'light' })]);
  expect(await readSettings(store)).toMatchObject({ theme: 'light', watchedSites: [site] });
});

test('one damaged setting falls back alone', async () => {
  const store = memoryStore({ 'settings.theme': 'neon', 'settings.screenLockMinutes': -3, 'settings.privacyMode': true });
  expect(await readSettings(store)).toEqual({ ...defaultSettings, privacyMode: true });
});

test('cleared settings are the defaults again, and leave other keys alone', async () => {
  const store = memoryStore({ 'settings.theme': 'dark', 'vault.head': 'x' });
  await clearSettings(store);
  expect(await readSettings(store)).toEqual(defaultSettings);
  expect([...store.items.keys()]).toEqual(['vault.head']);
});
