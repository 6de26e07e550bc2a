import type { KeptRecipe } from '../model/recipe.ts';
import type { TableMapping } from '../model/bank-file.ts';
import type { WatchedSite } from '../model/site.ts';

/** Settings that must be readable while the vault is locked; kept in `storage.local` in plain, so nothing private. */
export interface PlainSettings {
  theme: 'system' | 'light' | 'dark';
  /** Minutes without use until the screen locks; 0 never. */
  screenLockMinutes: number;
  /** Drops the key together with the screen lock. */
  fullLockWithScreen: boolean;
  /** The user has seen the onboarding to its end. */
  onboarded: boolean;
  /** Amounts are shown as dots. */
  privacyMode: boolean;
  /** Says on the bank's page, for a few seconds, what was read there. */
  receiptOnPage: boolean;
  /** Hours after which connections are asked again by themselves, and their user is reminded of banks; 0 never. */
  refreshHours: number;
  watchedSites: WatchedSite[];
  /** What was taught of them: how their pages are built, and nothing that they say. */
  recipes: KeptRecipe[];
  /** How tables of a make are to be read, by the names of their columns; the newest last. */
  tableMappings: { make: string; mapping: TableMapping }[];
}
