/**
 * Starts an adapter: `npm run new-adapter -- <country>-<bank>`, as `nl-rabobank`, or `platform-<name>`.
 *
 * Writes the folder with about, reader and three fixtures, and a line in the registry and among the readers. What it
 * writes passes types, lint and structure at once; one test of adapters fails, and says what is left to be filled in:
 * the bank's own rows and hosts, and where the facts come from, because that is what makes it an adapter.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aboutText, fixtureFiles, nameOf, readerText } from './new-adapter/templates.ts';
import { addLine } from './new-adapter/add-line.ts';

const id = process.argv[2] ?? '';
const root = path.join(import.meta.dirname, '../../bank-adapters');
const folder = path.join(root, id);

if (!/^([a-z]{2}|platform)(-[a-z0-9]+)+$/.test(id)) fail('Name it <country>-<bank>, as nl-rabobank, or platform-<name>.');
if (existsSync(folder)) fail(`${folder} is there already.`);

mkdirSync(path.join(folder, 'fixtures'), { recursive: true });
const today = new Date().toISOString();
writeFileSync(path.join(folder, 'about.ts'), aboutText(id, today.slice(0, 7)));
writeFileSync(path.join(folder, 'read.ts'), readerText(id));
for (const [name, text] of Object.entries(fixtureFiles(id))) writeFileSync(path.join(folder, 'fixtures', name), text);
register('registry.ts', `import { about as ${nameOf(id)} } from './${id}/about.ts';`);
register('readers.ts', `import { bank as ${nameOf(id)} } from './${id}/read.ts';`);

console.log(`${path.relative(process.cwd(), folder)} is there. Next:
  1. about.ts: the bank's name, its hosts, where the facts come from.
  2. read.ts: routes of responses, or selectors of the page; delete what is not needed.
  3. fixtures/: pages and responses with invented people and amounts. Rows at first; the empty period and the end of
     a session are there, and should come to look like the bank's.
  4. node tests/tools/write-expected.ts ${id}, then check by eye what it wrote.
  5. npx vitest run tests/unit/adapters`);

function register(file: string, importLine: string): void {
  const target = path.join(root, file);
  writeFileSync(target, addLine(readFileSync(target, 'utf8'), importLine, nameOf(id)));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
