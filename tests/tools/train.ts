/**
 * `npm run train -- LABELLED.csv[.gz] BRANDS.json [--seed N]`: trains the prior that is shipped from labelled payments
 * (`date,descriptor,amount,account,mcc_desc,category`, spending positive), brands by category and the lexicon beside this
 * tool, and writes `shipped-prior.ts` and `brand-names.ts` into utils/categorize. The same files and seed give the same weights.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reduceBrands } from './train/knowledge.ts';
import { readLexicon } from './train/lexicon.ts';
import { makePrior } from './train/make-prior.ts';
import { readPayments } from './train/payments.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' } } });
const [payments, brands] = positionals;
if (payments === undefined || brands === undefined) {
  console.error('npm run train -- LABELLED.csv[.gz] BRANDS.json [--seed N]');
  process.exit(2);
}

const lexicon = readLexicon();
const brandNames = reduceBrands(brands, lexicon);
const hashOf = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');
const prior = makePrior(readPayments(payments), { lexicon, brands: brandNames }, Number(values.seed), {
  source:
    'Devon County Council, procurement card spending (Open Government Licence v3.0); name-suggestion-index (BSD-3-Clause); our own lexicon (MIT)',
  dataHashes: { payments: hashOf(readFileSync(payments)), brands: hashOf(readFileSync(brands)), lexicon: hashOf(JSON.stringify(lexicon)) },
});

const folder = new URL('../../utils/categorize/', import.meta.url);
const write = (path: string, text: string): void => writeFileSync(new URL(path, folder), text);
write(
  'knowledge/brand-names.ts',
  `import type { BrandText } from './brands.ts';\n\n/** Brands by category, one a line. Facts of name-suggestion-index (BSD-3-Clause, © name-suggestion-index contributors; see LICENSE-brands.txt), reduced by \`npm run train\`. */\nexport const brandNames: BrandText = ${JSON.stringify(brandNames, null, 2)};\n`,
);
write(
  'model/shipped-prior.ts',
  `import type { PriorText } from './prior.ts';\n\n/** Written by \`npm run train\`. Contains public sector information licensed under the Open Government Licence v3.0. */\nexport const shippedPrior: PriorText = ${JSON.stringify(prior, null, 2)};\n`,
);
console.log(`${prior.classes.length} categories, ${prior.weights.length} characters of weights, ${Object.values(brandNames).join('\n').split('\n').length} brands.`);
