import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../tools/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    extensionDirs: { chromium: string; firefox: string };
  }
}

/** Builds the test build for both browsers before the first test, in a folder that no other run uses. */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'tidemark-e2e-'));
  const build = (browser: 'chrome' | 'firefox'): Promise<string> => buildExtension({ browser, isTestBuild: true, outDir, quiet: true });
  project.provide('extensionDirs', { chromium: await build('chrome'), firefox: await build('firefox') });
  return () => rmSync(outDir, { recursive: true, force: true });
}
