import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addLine } from '../../tools/new-adapter/add-line.ts';
import { aboutText, nameOf, readerText } from '../../tools/new-adapter/templates.ts';

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
