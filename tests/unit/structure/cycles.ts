import type { SourceFile } from './source-files.ts';
import type { Violation } from './rules.ts';

/** Files that import each other in a circle. Type imports count too: a circle of thoughts is a circle. */
export function findImportCycles(files: readonly SourceFile[]): Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: Violation[] = [];

  const visit = (filePath: string, trail: readonly string[]): void => {
    const at = trail.indexOf(filePath);
    if (at >= 0) {
      found.push({ path: filePath, message: `imports itself through ${[...trail.slice(at), filePath].join(' → ')}` });
      return;
    }
    if (done.has(filePath)) return;
    for (const each of byPath.get(filePath)?.imports ?? []) {
      if (byPath.has(each.target)) visit(each.target, [...trail, filePath]);
    }
    done.add(filePath);
  };

  for (const file of files) visit(file.path, []);
  return found;
}
