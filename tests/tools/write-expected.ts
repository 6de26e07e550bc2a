/**
 * Writes `<case>.expected.json` for fixtures (of an adapter, or pages of unknown banks) that have none yet, from what the readers make of them now:
 *
 *   node tests/tools/write-expected.ts gb-barclays|pages [--again]
 *
 * What it writes is a draft to be checked by eye against the page, not a proof. `--again` replaces what is there.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { captureStatement } from '../../bank-adapters/choose.ts';
import { adapters } from '../../bank-adapters/readers.ts';
import { readFixture, readPageFixture } from '../unit/adapters/view.ts';

const [id = '', ...flags] = process.argv.slice(2);
const root = path.join(import.meta.dirname, '../..');
const pages = id === 'pages';
const folder = pages ? path.join(root, 'tests/fixtures/sketches') : path.join(root, 'bank-adapters', id, 'fixtures');
if (!/^[a-z0-9-]+$/.test(id) || !existsSync(folder)) {
  console.error(`There is no folder ${folder}. Name an adapter, as gb-barclays, or pages.`);
  process.exit(1);
}
const ending = pages ? '.html' : '.input.json';
for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) {
  const name = file.slice(0, -ending.length);
  const target = path.join(folder, `${name}.expected.json`);
  if (existsSync(target) && !flags.includes('--again')) continue;
  const outcome = captureStatement(pages ? readPageFixture(folder, name) : readFixture(folder, name), adapters);
  const { view } = pages && existsSync(target) ? (JSON.parse(readFileSync(target, 'utf8')) as { view?: unknown }) : {};
  const expected = pages ? { ...(view ? { view } : {}), outcome } : outcome;
  writeFileSync(target, `${JSON.stringify(expected, undefined, 2)}\n`);
  console.log(`${name}: ${outcome.kind}`);
}
