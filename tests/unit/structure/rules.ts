import path from 'node:path';
import type { SourceFile } from './source-files.ts';
import { isOutsideZones, zoneOf } from './zones.ts';

/** One broken rule: where, and what to do. */
export interface Violation {
  path: string;
  message: string;
}

type Rule = (files: readonly SourceFile[]) => Violation[];

const stylesheet = /\.(css|html|svg|json)$/;

/** Imports that the zones do not allow, and files that lie in no zone. */
export const findZoneViolations: Rule = (files) =>
  files
    .filter((file) => !isOutsideZones(file.path))
    .flatMap((file) => {
      const zone = zoneOf(file.path);
      if (zone === undefined) return [{ path: file.path, message: 'lies in no zone: name its room in zones.ts' }];
      return file.imports.flatMap((each): Violation[] => {
        if (!each.isPackage && stylesheet.test(each.target)) return [];
        const allowed = each.isPackage
          ? zone.packages.some((pattern) => pattern.test(each.target))
          : isAllowedTarget(zone.name, zone.mayImport, each.target);
        return allowed ? [] : [{ path: file.path, message: `${zone.name} may not import ${each.target}: ${zone.why}` }];
      });
    });

function isAllowedTarget(from: string, mayImport: readonly string[], target: string): boolean {
  const zone = zoneOf(target);
  return zone !== undefined && (zone.name === from || mayImport.includes(zone.name));
}

const lineLimit = 250;
const isDataTable = (file: SourceFile): boolean =>
  /(^|\/)(currencies|suffixes|fixtures|messages\/[a-z]{2}(-[A-Z]{2})?)\b/.test(file.path);

/** Files longer than one thought. Data tables are left out. */
export const findLongFiles: Rule = (files) =>
  files
    .filter((file) => !isDataTable(file))
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > lineLimit)
    .map(({ path: filePath, lines }) => ({ path: filePath, message: `${lines} lines, at most ${lineLimit}: split it by thought` }));

const bannedWord = /(^|[-/.])(helpers?|common|misc|manager|utils?)([-.]|$)/;

/** Names that say nothing. The room `utils/` itself is the one exception. */
export const findEmptyNames: Rule = (files) =>
  files
    .filter((file) => bannedWord.test(file.path.replace(/^utils\//, '')))
    .map((file) => ({ path: file.path, message: 'the name says nothing: name what it does' }));

const wellFormed = /^(\.?[a-z0-9]+([-.][a-z0-9]+)*|[a-z]{2}-[A-Z]{2})$/;

/** Names of files and folders are kebab-case, so that one thing has one spelling everywhere. */
export const findOddNames: Rule = (files) =>
  files
    .filter((file) => file.path.split('/').some((part) => !wellFormed.test(part)))
    .map((file) => ({ path: file.path, message: 'write names in kebab-case' }));

interface ForbiddenText {
  pattern: RegExp;
  message: string;
  allowedIn?: RegExp;
}

const forbiddenTexts: ForbiddenText[] = [
  { pattern: /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/, message: 'markup from text: use text nodes' },
  { pattern: /@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-disable/, message: 'a check is switched off' },
  { pattern: /\bas any\b|:\s*any\b(?!\w)/, message: 'any hides what a value is' },
  { pattern: /\bnew Dexie\b|extends Dexie\b/, message: 'the database is opened in the vault alone', allowedIn: /^utils\/vault\// },
  { pattern: /\b(browser|chrome)\.storage\b/, message: 'browser.storage is used in vault and settings alone', allowedIn: /^utils\/(vault|settings)\// },
  { pattern: /\bMath\.random\(/, message: 'randomness is an argument, and secrets never come from here' },
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, message: 'no promises in comments: do it or file it' },
];

/** Text that must not stand in product sources. */
export const findForbiddenText: Rule = (files) =>
  files
    .filter((file) => !file.path.startsWith('tests/'))
    .flatMap((file) =>
      forbiddenTexts
        .filter(({ pattern, allowedIn }) => pattern.test(file.text) && allowedIn?.test(file.path) !== true)
        .map(({ message }) => ({ path: file.path, message })),
    );

const notAdapters = /^(generic|taught)$/;

/** Adapter folders without about, reader, fixtures or a line in the registry and among the readers. */
export function findIncompleteAdapters(files: readonly SourceFile[], fixtureFolders: ReadonlySet<string>): Violation[] {
  const registry = files.find((file) => file.path === 'bank-adapters/registry.ts')?.imports ?? [];
  const readers = files.find((file) => file.path === 'bank-adapters/readers.ts')?.imports ?? [];
  const isIn = (imports: SourceFile['imports'], target: string): boolean => imports.some((each) => each.target === target);
  const folders = new Set(
    files.flatMap((file) => /^bank-adapters\/([^/]+)\/about\.ts$/.exec(file.path)?.[1] ?? []).filter((name) => !notAdapters.test(name)),
  );
  return [...folders].flatMap((name) => {
    const folder = path.posix.join('bank-adapters', name);
    const about = files.find((file) => file.path === `${folder}/about.ts`);
    const hasReader = files.some((file) => file.path === `${folder}/read.ts`);
    const missing = [
      about?.text.includes(`id: '${name}'`) === true ? [] : [`its id is not its folder's name, '${name}'`],
      isIn(registry, `${folder}/about.ts`) ? [] : ['not in registry.ts'],
      hasReader && !isIn(readers, `${folder}/read.ts`) ? ['its reader is not in readers.ts'] : [],
      hasReader === about?.text.includes('\n  hasRoutes: true,') ? [] : [`about.ts says ${hasReader ? 'no ' : ''}hasRoutes`],
      hasReader && !fixtureFolders.has(folder) ? ['no fixtures'] : [],
    ].flat();
    return missing.map((message) => ({ path: folder, message }));
  });
}
