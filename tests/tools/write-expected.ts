/**
 * Writes `<case>.expected.json` for the adapter fixtures that have none yet, from what the readers make of them now:
 *
 *   node tests/tools/write-expected.ts gb-barclays [--again]
 *
 * What it writes is a draft to be checked by eye against the page, not a proof. `--again` replaces what is there.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { captureStatement } from '../../bank-adapters/choose.ts';
import { adapters } from '../../bank-adapters/readers.ts';
import { readFixture } from '../unit/adapters/view.ts';

const [id = '', ...flags] = process.argv.slice(2);
const folder = path.join(import.meta.dirname, '../../bank-adapters', id, 'fixtures');
if (!/^[a-z0-9-]+$/.test(id) || !existsSync(folder)) {
  console.error(`There is no folder ${folder}. Name an adapter, as gb-barclays.`);
  process.exit(1);
}
for (const file of readdirSync(folder).filter((name) => name.endsWith('.input.json'))) {
  const name = file.replace('.input.json', '');
  const target = path.join(folder, `${name}.expected.json`);
  if (existsSync(target) && !flags.includes('--again')) continue;
  const outcome = captureStatement(readFixture(folder, name), adapters);
  writeFileSync(target, `${JSON.stringify(outcome, undefined, 2)}\n`);
  console.log(`${name}: ${outcome.kind}`);
}
