/** The door of settings: what is readable while the vault is locked, and what is remembered for this browser session. */
export type { PlainSettings } from './contract.ts';
export { forgetSettings, loadSettings, onSettingsChange, saveSettings } from './browser-settings.ts';
export type { Clock } from './clock.ts';
export { createClock, readTestNow, setTestNow } from './clock.ts';
export { readPace, setTestPace } from './pace.ts';
export { defaultSettings } from './plain-settings.ts';
export type { StoredValue } from './stored-value.ts';
export type { SealedMarks, SessionMemory, Visits } from './session-memory.ts';
export { noteActivity, onCatchUpChange, onPageStatusChange, onRefreshChange, sessionMemory } from './session-memory.ts';
