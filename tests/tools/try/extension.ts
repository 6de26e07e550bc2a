import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { patternOf } from '../../e2e/tidemark.ts';
import { buildExtension } from '../build.ts';

export interface BuiltExtension {
  folder: string;
  remove: () => void;
}

const isLoopback = (url: string): boolean => /^(localhost|.*\.localhost|127\.0\.0\.1)$/.test(new URL(url).hostname);

/**
 * The test build, in a folder of its own so that two runs do not meet. It holds the permission for loopback already;
 * that of other pages is written into its manifest, since nobody is there to answer a prompt.
 */
export async function buildForPages(urls: readonly string[]): Promise<BuiltExtension> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'tidemark-try-'));
  const built = await buildExtension({ browser: 'chrome', isTestBuild: true, outDir: path.join(root, 'built'), quiet: true });
  const folder = path.join(root, 'extension');
  cpSync(built, folder, { recursive: true });
  const others = [...new Set(urls.filter((url) => !isLoopback(url)).map(patternOf))];
  if (others.length > 0) grant(path.join(folder, 'manifest.json'), others);
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function grant(manifestFile: string, patterns: string[]): void {
  const manifest: { host_permissions?: string[] } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, host_permissions: [...(manifest.host_permissions ?? []), ...patterns] }));
}
