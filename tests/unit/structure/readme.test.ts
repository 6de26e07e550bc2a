import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { permissionReasons } from '../../../utils/model/permissions.ts';

const readText = (name: string): string => readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');

test('the README explains every permission in the words of the source', () => {
  const readme = readText('README.md');
  const missing = Object.entries(permissionReasons).filter(([name, why]) => !readme.includes(`| \`${name}\` | ${why} |`));
  expect(missing).toEqual([]);
});

test('every command that the README names exists', () => {
  const scripts = Object.keys(JSON.parse(readText('package.json')).scripts);
  const named = [...readText('README.md').matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});
