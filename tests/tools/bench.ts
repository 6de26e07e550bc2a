/**
 * `npm run bench -- [capture|size|popup] [--json]`: figures with their limits, medians after a warm-up. Exits 1 on a miss.
 * With `--json` standard output holds one array and nothing else.
 */
import { parseArgs } from 'node:util';
import { benchCapture } from '../bench/capture.ts';
import { benchPopup } from '../bench/popup.ts';
import type { BenchResult } from '../bench/result.ts';
import { benchSize } from '../bench/size.ts';

const benches: Record<string, () => Promise<BenchResult[]>> = { capture: benchCapture, size: benchSize, popup: benchPopup };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const unknown = positionals.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const results: BenchResult[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length === 0 || positionals.includes(name)) results.push(...(await bench()));
}

if (values.json) {
  console.log(JSON.stringify(results));
} else {
  for (const each of results) {
    const reference = each.reference === undefined ? '' : ` · ${each.reference.what}: ${each.reference.value} ${each.unit}`;
    console.log(`${each.pass ? 'ok  ' : 'MISS'} ${each.name.padEnd(28)} ${String(each.value).padStart(8)} ${each.unit} of ${each.limit}${reference}`);
  }
}
process.exitCode = results.every((each) => each.pass) ? 0 : 1;
