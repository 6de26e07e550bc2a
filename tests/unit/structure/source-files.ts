import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A source file as the rules see it. Paths are relative to the project, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
  /** What it imports: project paths for relative ones, package names otherwise. */
  imports: Import[];
}

export interface Import {
  /** A project path as `utils/model/money.ts`, or a package specifier as `dexie` or `zod/mini`. */
  target: string;
  isPackage: boolean;
  typeOnly: boolean;
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*$\s{},]+?\s+from\s+)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;

/** Reads a file's imports from its text. No compiler: TypeScript 7 has no API, so a test shows that this finds them. */
export function readImports(filePath: string, text: string): Import[] {
  return [...text.matchAll(importPattern)].map(([, typeKeyword, statement, dynamic]) => {
    const specifier = statement ?? dynamic ?? '';
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier : path.posix.join(path.posix.dirname(filePath), specifier).replace(/\?.*$/, '');
    return { target, isPackage, typeOnly: typeKeyword !== undefined };
  });
}

/** A source file from its path and text, as tests plant them. */
export const sourceFile = (filePath: string, text: string): SourceFile => ({
  path: filePath,
  text,
  imports: readImports(filePath, text),
});

const rooms = ['entrypoints', 'bank-adapters', 'components', 'utils', 'tests'];
const isSource = (name: string): boolean => /\.(ts|tsx|mts)$/.test(name);

/** All sources of the project below its rooms. */
export function readSources(root: string): SourceFile[] {
  return rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isSource(entry.name))
      .map((entry) => {
        const absolute = path.join(entry.parentPath, entry.name);
        return sourceFile(path.relative(root, absolute).split(path.sep).join('/'), readFileSync(absolute, 'utf8'));
      }),
  );
}
