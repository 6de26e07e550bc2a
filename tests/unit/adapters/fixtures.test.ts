import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureStatement } from '../../../bank-adapters/choose.ts';
import { abouts } from '../../../bank-adapters/registry.ts';
import { adapters } from '../../../bank-adapters/readers.ts';
import { adapter as generic } from '../../../bank-adapters/generic/read.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { findDraftsLeft } from '../../tools/new-adapter/templates.ts';
import { readFixture } from './view.ts';

const root = path.join(import.meta.dirname, '../../../bank-adapters');
const notBanks = new Set(['generic', 'taught']);
const folders = readdirSync(root).filter((name) => existsSync(path.join(root, name, 'about.ts')) && !notBanks.has(name));

/** The others are known by name, and the generic reader does their rows. */
const readers = folders.filter((id) => existsSync(path.join(root, id, 'read.ts')));

const casesOf = (folder: string, id: string): { id: string; name: string; folder: string }[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.input.json'))
        .map((file) => ({ id, name: file.replace('.input.json', ''), folder }))
    : [];
const fixtures = folders.flatMap((id) => casesOf(path.join(root, id, 'fixtures'), id));
const expectedOf = (folder: string, name: string): Outcome => JSON.parse(readFileSync(path.join(folder, `${name}.expected.json`), 'utf8'));

/** Files of an adapter with what is left to be filled in of its draft. */
const findDrafts = (id: string): string[] =>
  ['about.ts', 'read.ts', ...(existsSync(path.join(root, id, 'fixtures')) ? readdirSync(path.join(root, id, 'fixtures')).map((name) => `fixtures/${name}`) : [])]
    .filter((file) => existsSync(path.join(root, id, file)))
    .flatMap((file) => findDraftsLeft(readFileSync(path.join(root, id, file), 'utf8')).map((left) => `bank-adapters/${id}/${file}: ${left}`));
const isDraft = ({ folder, name }: { folder: string; name: string }): boolean => existsSync(path.join(folder, `${name}.html`)) && findDraftsLeft(readFileSync(path.join(folder, `${name}.html`), 'utf8')).length > 0;

describe('fixtures of adapters', () => {
  test.each(fixtures.filter((each) => !isDraft(each)))('$id: $name', ({ folder, name }) => {
    expect(captureStatement(readFixture(folder, name), adapters)).toEqual(expectedOf(folder, name));
  });

  // An adapter that never reads more than the generic reader does should be deleted.
  test.each(readers)('%s reads what the generic reader does not', (id) => {
    const own = fixtures.filter((each) => each.id === id);
    const differs = own.filter(({ folder, name }) => {
      const without = captureStatement(readFixture(folder, name), [generic]);
      const { adapter: _, ...expected } = plain(expectedOf(folder, name));
      const { adapter: __, ...found } = plain(without);
      return JSON.stringify(expected) !== JSON.stringify(found);
    });
    expect(differs.length).toBeGreaterThan(0);
  });
});

/** An outcome without who read it and by which fields. */
function plain(outcome: Outcome): Record<string, unknown> {
  if (!('statement' in outcome)) return { ...outcome };
  const { accounts, disagreements } = outcome.statement;
  return { kind: outcome.kind, accounts, disagreements };
}

describe.each(folders)('the folder of %s', (id) => {
  const files = readdirSync(path.join(root, id));

  const about = abouts.find((each) => each.id === id);

  test('has nothing left of its draft', () => {
    expect(findDrafts(id)).toEqual([]);
  });

  test('says whether it has a reader', () => {
    expect(about?.hasRoutes === true).toBe(readers.includes(id));
    expect(/generic reader does/.test(about?.reasonToExist ?? '')).toBe(!readers.includes(id));
  });

  test('holds what a bank of its kind must: about alone, or a reader with fixtures for rows and for an empty period', () => {
    if (!readers.includes(id)) return void expect(files).toEqual(['about.ts']);
    expect(files).toEqual(expect.arrayContaining(['about.ts', 'fixtures', 'read.ts']));
    const own = fixtures.filter((each) => each.id === id);
    const kinds = own.map(({ folder, name }) => expectedOf(folder, name).kind);
    expect(kinds).toEqual(expect.arrayContaining(['rows', 'empty']));
    // A page whose session has ended is never taken for an empty one.
    const ended = own.find(({ name }) => name === 'session-end');
    expect(['unrecognised', 'ignored', undefined]).toContain(ended && expectedOf(ended.folder, ended.name).kind);
  });

  test('stands in the registry, and among the readers if it is one, under its own name', () => {
    expect(about).toBeDefined();
    expect(adapters.some((adapter) => adapter.about.id === id)).toBe(readers.includes(id));
  });

  test('says where its facts come from', () => {
    expect(about?.evidence.sources.length).toBeGreaterThan(0);
    expect(about?.evidence.sourceDate).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(about?.reasonToExist).toMatch(/^\p{Lu}.*\.$/u);
    expect(about?.country).toBe(id.startsWith('platform-') ? null : id.slice(0, 2).toUpperCase());
  });
});
