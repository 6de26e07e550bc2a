import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A profile of its own for each launch, or the one that is given, which is left where it is. */
export function newProfile(given: string | undefined, name: string): { profileDir: string; removeProfile: () => void } {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true });
    return { profileDir: given, removeProfile: () => undefined };
  }
  const profileDir = mkdtempSync(path.join(os.tmpdir(), `tidemark-${name}-`));
  return { profileDir, removeProfile: () => rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 }) };
}
