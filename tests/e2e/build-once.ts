import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildTestExtension } from '../tools/build-apart.ts';

declare module 'vitest' {
  interface ProvidedContext {
    extensionDirs: { chromium: string; firefox: string };
  }
}

/** Builds the test build for both browsers before the first test, in a folder that no other run uses. */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'tidemark-e2e-'));
  const [chromium, firefox] = await Promise.all([buildTestExtension('chrome', outDir), buildTestExtension('firefox', outDir)]);
  project.provide('extensionDirs', { chromium, firefox });
  return () => rmSync(outDir, { recursive: true, force: true });
}
