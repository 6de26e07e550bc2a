import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findImportCycles } from './cycles.ts';
import type { Violation } from './rules.ts';
import { findEmptyNames, findForbiddenText, findIncompleteAdapters, findLongFiles, findOddNames, findZoneViolations } from './rules.ts';
import type { SourceFile } from './source-files.ts';
import { readSources, sourceFile } from './source-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = readSources(root);

const foldersWithFixtures = (): Set<string> => {
  const folders = readdirSync(path.join(root, 'bank-adapters')).map((name) => `bank-adapters/${name}`);
  return new Set(folders.filter((folder) => existsSync(path.join(root, folder, 'fixtures')) && readdirSync(path.join(root, folder, 'fixtures')).length > 1));
};

interface Case {
  rule: string;
  find: (files: readonly SourceFile[]) => Violation[];
  /** Files that break it, and part of what must be said. */
  planted: SourceFile[];
  says: string;
}

const adaptersOf = (files: readonly SourceFile[]): Violation[] => findIncompleteAdapters(files, foldersWithFixtures());

const cases: Case[] = [
  { rule: 'zones', find: findZoneViolations, planted: [sourceFile('entrypoints/bank.content/index.ts', "import { openVault } from '../../utils/vault/index.ts';")], says: 'may not import utils/vault/index.ts' },
  { rule: 'zones', find: findZoneViolations, planted: [sourceFile('utils/model/money.ts', "import Dexie from 'dexie';")], says: 'may not import dexie' },
  { rule: 'zones', find: findZoneViolations, planted: [sourceFile('components/lists/rows.tsx', "const load = () => import('../../bank-adapters/readers.ts');")], says: 'may not import bank-adapters/readers.ts' },
  { rule: 'zones', find: findZoneViolations, planted: [sourceFile('utils/parse/a.ts', "export type {\n  Row,\n} from '../ledger/index.ts';")], says: 'may not import utils/ledger/index.ts' },
  { rule: 'zones', find: findZoneViolations, planted: [sourceFile('utils/attic/a.ts', '')], says: 'lies in no zone' },
  { rule: 'cycles', find: findImportCycles, planted: [sourceFile('utils/parse/a.ts', "import './b.ts';"), sourceFile('utils/parse/b.ts', "import type { A } from './a.ts';")], says: 'imports itself' },
  { rule: 'length', find: findLongFiles, planted: [sourceFile('utils/parse/a.ts', '\n'.repeat(251))], says: '251 lines' },
  { rule: 'empty names', find: findEmptyNames, planted: [sourceFile('components/list-helpers.ts', '')], says: 'says nothing' },
  { rule: 'odd names', find: findOddNames, planted: [sourceFile('components/ListRow.tsx', '')], says: 'kebab-case' },
  { rule: 'forbidden text', find: findForbiddenText, planted: [sourceFile('components/a.tsx', 'element.innerHTML = text;')], says: 'text nodes' },
  { rule: 'forbidden text', find: findForbiddenText, planted: [sourceFile('entrypoints/popup/a.ts', 'browser.storage.local.get()')], says: 'vault and settings alone' },
  { rule: 'forbidden text', find: findForbiddenText, planted: [sourceFile('utils/ledger/a.ts', 'const x = value as any;')], says: 'any hides' },
  { rule: 'adapters', find: adaptersOf, planted: [sourceFile('bank-adapters/xx-planted/about.ts', "id: 'xx-planted'"), sourceFile('bank-adapters/xx-planted/read.ts', '')], says: 'not in registry.ts' },
];

const told = (violations: Violation[]): string[] => violations.map((each) => `${each.path}: ${each.message}`);

describe('the structure of the house', () => {
  test('the sources were found', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.some((file) => file.imports.length > 0)).toBe(true);
  });

  for (const [rule, find] of new Map(cases.map((each) => [each.rule, each.find]))) {
    test(`${rule}: nothing in the project breaks it`, () => {
      expect(told(find(sources))).toEqual([]);
    });
  }

  test.each(cases)('$rule: a planted fault is found ($says)', ({ find, planted, says }) => {
    const before = told(find(sources));
    const after = told(find([...sources, ...planted])).filter((line) => !before.includes(line));
    expect(after.join('\n')).toContain(says);
  });
});
