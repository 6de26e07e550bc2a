import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addLine } from '../../tools/new-adapter/add-line.ts';
import { aboutText, findDraftsLeft, fixtureFiles, nameOf, readerText } from '../../tools/new-adapter/templates.ts';

const adapters = path.join(import.meta.dirname, '../../../bank-adapters');

test('a new adapter stands in the registry at its place in the alphabet, once', () => {
  const source = readFileSync(path.join(adapters, 'registry.ts'), 'utf8');
  const added = addLine(source, `import { about as ${nameOf('es-nuevo')} } from './es-nuevo/about.ts';`, nameOf('es-nuevo'));
  const lines = added.split('\n');
  expect(lines.length).toBe(source.split('\n').length + 2);
  const imports = lines.filter((line) => line.startsWith('import { about')).map((line) => line.replace(/.* from /, ''));
  expect(imports).toEqual(imports.toSorted());
  const entries = lines.filter((line) => /^ {2}\w+,$/.test(line) && line !== '  generic,');
  expect(entries).toContain('  esNuevo,');
  expect(entries).toEqual(entries.toSorted());
});

test('one that comes after all others is put last', () => {
  const source = readFileSync(path.join(adapters, 'readers.ts'), 'utf8');
  const lines = addLine(source, "import { bank as zzLast } from './zz-last/read.ts';", 'zzLast').split('\n');
  expect(lines.indexOf('  zzLast,')).toBe(lines.indexOf('];') - 1);
});

test('the drafts carry the adapter by its own name', () => {
  expect(aboutText('nl-grote-bank', '2026-11')).toContain("id: 'nl-grote-bank',\n  label: 'Grote Bank',\n  country: 'NL',");
  expect(aboutText('platform-q', '2026-11')).toContain("country: null,\n  sites: [],");
  expect(readerText('nl-grote-bank')).toContain("lists: ['#nl-grote-bank-transactions']");
});

test('the drafts say what is left to be filled in, and nothing else is', () => {
  expect(findDraftsLeft(aboutText('nl-grote-bank', '2026-11'))).toEqual([
    'the bank\'s hosts',
    'the public source, its date, and whether it is recent',
    'one sentence of what this reads better than the generic reader.',
  ]);
  expect(findDraftsLeft(readerText('nl-grote-bank'))).toEqual([]);
  const files = fixtureFiles('nl-grote-bank');
  const drafts = Object.entries(files).filter(([, text]) => findDraftsLeft(text).length > 0);
  expect(drafts.map(([name]) => name)).toEqual(['transactions.html']);
  expect(Object.keys(files).filter((name) => name.endsWith('.input.json'))).toEqual(['transactions.input.json', 'no-transactions.input.json', 'session-end.input.json']);
});
