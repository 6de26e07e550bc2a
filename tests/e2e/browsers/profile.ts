import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { poll } from './poll.ts';

/** A profile of its own for each launch, or the one that is given, which is left where it is. */
export function newProfile(given: string | undefined, name: string): { profileDir: string; removeProfile: () => void } {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true });
    return { profileDir: given, removeProfile: () => undefined };
  }
  const profileDir = mkdtempSync(path.join(os.tmpdir(), `tidemark-${name}-`));
  return { profileDir, removeProfile: () => rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Where pages save files. */
export const downloadsOf = (profileDir: string): string => path.join(profileDir, 'saved-by-pages');

/** A saved file, once it is there whole: browsers write it under another name first, or empty. */
export const readSaved = (profileDir: string, name: string): Promise<string> =>
  poll(async () => readFileSync(path.join(downloadsOf(profileDir), name), 'utf8') || undefined, { what: `the file ${name}` });
