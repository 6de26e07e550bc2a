/**
 * `npm run eval -- capture [--json] [PAGE…]`: how well the product's own code does on data whose truth is known.
 *
 *   capture   reads pages with the built extension and compares with `<page>.expected.json`; all fixtures by default
 */
import { parseArgs } from 'node:util';
import { evalCapture, findExpectedPages } from './eval/capture.ts';
import type { PageScore } from './eval/score-pages.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
const [subject, ...files] = positionals;
if (subject !== 'capture') {
  console.error('npm run eval -- capture [--json] [PAGE…]');
  process.exit(2);
}

const scores = await evalCapture(files.length > 0 ? files : findExpectedPages());
const sum = (of: (score: PageScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
const total = { pages: scores.length, expected: sum((each) => each.expected), exact: sum((each) => each.exact), otherwiseSaid: sum((each) => each.otherwiseSaid), missed: sum((each) => each.missed), invented: sum((each) => each.invented) };
if (values.json) console.log(JSON.stringify({ ...total, scores }));
else {
  for (const { page, expected, exact, remarks } of scores.filter((score) => score.remarks.length > 0)) {
    console.log(`${page}: ${exact} of ${expected}`);
    for (const remark of remarks.slice(0, 6)) console.log(`    ${remark}`);
    if (remarks.length > 6) console.log(`    … ${remarks.length - 6} more`);
  }
  console.log(`${total.pages} pages: ${total.exact} of ${total.expected} rows exact (${((100 * total.exact) / Math.max(1, total.expected)).toFixed(2)} %), ${total.otherwiseSaid} said otherwise, ${total.missed} missed, ${total.invented} invented`);
}
