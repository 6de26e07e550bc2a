import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { siteOf } from '../../e2e/tidemark.ts';
import { buildTestExtension } from '../build-apart.ts';

export interface BuiltExtension {
  folder: string;
  remove: () => void;
}

/**
 * The test build, in a folder of its own so that two runs do not meet. It holds the permission for loopback already;
 * that of other pages is written into its manifest, since nobody is there to answer a prompt.
 */
export async function buildForPages(urls: readonly string[]): Promise<BuiltExtension> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'tidemark-try-'));
  const built = await buildTestExtension('chrome', path.join(root, 'built'));
  const folder = path.join(root, 'extension');
  cpSync(built, folder, { recursive: true });
  grant(path.join(folder, 'manifest.json'), [...new Set(urls.flatMap((url) => siteOf(url).patterns))]);
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function grant(manifestFile: string, patterns: string[]): void {
  const manifest: { host_permissions?: string[] } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, host_permissions: [...new Set([...(manifest.host_permissions ?? []), ...patterns])] }));
}
