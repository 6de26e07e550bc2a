import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { projectRoot } from '../tools/build.ts';

export type Build = 'chrome-mv3' | 'firefox-mv3' | 'chrome-mv3-test' | 'firefox-mv3-test';
export const storeBuilds: Build[] = ['chrome-mv3', 'firefox-mv3'];

const folderOf = (build: Build): string => path.join(projectRoot, '.output', build);

/** Every text file of a build, with its path inside it. */
export function readBuiltFiles(build: Build): { path: string; text: string }[] {
  const folder = folderOf(build);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|css|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ path: path.relative(folder, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') }));
}

/** A built script and every chunk that it loads statically, joined. */
export function readWithChunks(build: Build, entry: string): string {
  const files = new Map(readBuiltFiles(build).map((file) => [file.path, file.text]));
  const seen = new Set<string>();
  const visit = (file: string): string => {
    if (seen.has(file)) return '';
    seen.add(file);
    const text = files.get(file) ?? '';
    const imported = [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']|src="\/?([^"]+\.js)"/g)].map(([, relative, absolute]) =>
      relative === undefined ? (absolute ?? '') : path.posix.join(path.posix.dirname(file), relative),
    );
    return [text, ...imported.map(visit)].join('\n');
  };
  return visit(entry);
}

/** Size as the browser's store ships it: gzip at its strongest, in bytes. */
export const gzipSize = (text: string): number => gzipSync(text, { level: 9 }).length;

const manifestShape = z.looseObject({
  manifest_version: z.number(),
  permissions: z.array(z.string()),
  optional_permissions: z.array(z.string()),
  host_permissions: z.optional(z.array(z.string())),
  optional_host_permissions: z.array(z.string()),
  content_security_policy: z.object({ extension_pages: z.string() }),
});

/** The manifest of a build. */
export const readManifest = (build: Build): z.infer<typeof manifestShape> =>
  manifestShape.parse(JSON.parse(readFileSync(path.join(folderOf(build), 'manifest.json'), 'utf8')));
