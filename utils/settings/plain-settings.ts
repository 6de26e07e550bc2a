import * as z from 'zod/mini';
import { keptRecipeSchema } from '../messages/schemas/recipe.ts';
import { watchedSiteSchema } from '../messages/schemas/site.ts';
import { tableMappingSchema } from '../messages/schemas/table-mapping.ts';
import type { PlainSettings } from './contract.ts';
import type { KeyValueStore } from './stored-value.ts';

export const defaultSettings: PlainSettings = {
  theme: 'system',
  screenLockMinutes: 15,
  fullLockWithScreen: false,
  onboarded: false,
  privacyMode: false,
  receiptOnPage: true,
  refreshHours: 24,
  watchedSites: [],
  recipes: [],
  tableMappings: [],
};

type Name = keyof PlainSettings;

const schemas: { [Each in Name]: z.ZodMiniType<PlainSettings[Each]> } = {
  theme: z.enum(['system', 'light', 'dark']),
  screenLockMinutes: z.int().check(z.gte(0), z.lte(24 * 60)),
  fullLockWithScreen: z.boolean(),
  onboarded: z.boolean(),
  privacyMode: z.boolean(),
  receiptOnPage: z.boolean(),
  refreshHours: z.int().check(z.gte(0), z.lte(24 * 31)),
  watchedSites: z.array(watchedSiteSchema),
  recipes: z.array(keptRecipeSchema),
  tableMappings: z.array(z.object({ make: z.string().check(z.maxLength(500)), mapping: tableMappingSchema })).check(z.maxLength(100)),
};

const names = Object.keys(defaultSettings) as Name[];
/** Each setting has a key of its own, so that two contexts that change two settings at once do not undo each other. */
const keyOf = (name: Name): string => `settings.${name}`;

/** Settings with defaults where nothing was chosen, or where what is stored is not of its shape. */
export async function readSettings(store: KeyValueStore): Promise<PlainSettings> {
  const stored = await store.get(names.map(keyOf));
  const read = <Each extends Name>(name: Each): PlainSettings[Each] => {
    const parsed = schemas[name].safeParse(stored[keyOf(name)]);
    return parsed.success ? parsed.data : defaultSettings[name];
  };
  return {
    theme: read('theme'),
    screenLockMinutes: read('screenLockMinutes'),
    fullLockWithScreen: read('fullLockWithScreen'),
    onboarded: read('onboarded'),
    privacyMode: read('privacyMode'),
    receiptOnPage: read('receiptOnPage'),
    refreshHours: read('refreshHours'),
    watchedSites: read('watchedSites'),
    recipes: read('recipes'),
    tableMappings: read('tableMappings'),
  };
}

/** Writes the settings given, and no others. */
export async function writeSettings(store: KeyValueStore, changes: Partial<PlainSettings>): Promise<void> {
  const entries = names.flatMap((name) => (changes[name] === undefined ? [] : [[keyOf(name), changes[name]] as const]));
  await store.set(Object.fromEntries(entries));
}

/** Puts everything back to its default. */
export const clearSettings = (store: KeyValueStore): Promise<void> => store.remove(names.map(keyOf));

/** True where one of the changed storage keys is a setting's. */
export const touchesSettings = (keys: readonly string[]): boolean => keys.some((key) => key.startsWith('settings.'));
