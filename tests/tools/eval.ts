/**
 * `npm run eval -- SUBJECT … [--json]`: how well the product's own code does on data whose truth is known.
 *
 *   capture [PAGE…]    reads pages with the built extension and compares with `<page>.expected.json`; all fixtures by default
 *   dedupe FILE…       imports overlapping exports (`date,descriptor,amount,account[,id]`, also gzipped) and compares what
 *                      became one transaction with the ids; `--windows`, `--routes`, `--pending` or `--untold` make the
 *                      exports out of labelled files instead, by `--seed N`
 *   import FILE…       reads files of banks and prints what was read: kind, accounts, counts, sums, days, proof, or what is wrong and where
 *   forecast FILE      forecasts each month from those before it (`date,amount,account[,category]`), and compares with simple
 *                      methods; `--by account|category`
 *   categorize …       answers for labelled payments (`date,descriptor,amount,account,category`, spending positive): `--test B`
 *                      with the shipped prior, `--train A --test B`, `--stream B [--per-account]` predicts and then learns,
 *                      `--test B` with `--folds N --group merchant|stem`, `--split-date .7` or `--leave-account-out` trains on
 *                      the rest of B; `--labels MAP.json` maps our tree to the file's labels
 */
import { parseArgs } from 'node:util';
import { evalCapture, findExpectedPages, printCapture, sumCapture } from './eval/capture.ts';
import { evalCategorize } from './eval/categorize.ts';
import { printCategorize } from './eval/categorize/score.ts';
import { evalForecast, printForecast } from './eval/forecast.ts';
import { evalDedupe, printDedupe } from './eval/dedupe.ts';
import { evalImport, printImport } from './eval/import.ts';
import type { Simulation } from './eval/dedupe/worlds.ts';
import { simulations } from './eval/dedupe/worlds.ts';
import { localDate } from '../../utils/model/iso-date.ts';

const flag = { type: 'boolean', default: false } as const;
const word = { type: 'string' } as const;
const categorizing = { test: word, train: word, stream: word, labels: word, folds: word, group: { type: 'string', default: 'merchant' }, 'split-date': word, 'per-account': flag, 'leave-account-out': flag } as const;
const options = { json: flag, windows: flag, routes: flag, pending: flag, untold: flag, by: { type: 'string', default: 'account' }, seed: { type: 'string', default: '1' }, ...categorizing } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const [subject, ...files] = positionals;

const subjects: Record<string, () => Promise<{ json: unknown; text: string }>> = {
  capture: async () => {
    const score = sumCapture(await evalCapture(files.length > 0 ? files : findExpectedPages()));
    return { json: score, text: printCapture(score) };
  },
  dedupe: async () => {
    const wanted = (Object.keys(simulations) as Simulation[]).filter((each) => values[each]);
    if (files.length === 0 || wanted.length > 1 || !/^\d{1,9}$/.test(values.seed)) fail();
    const score = await evalDedupe(files, wanted[0], Number(values.seed));
    const { precision = null, recall = null, twinsLost } = score;
    return { json: { precision, recall, twinsLost }, text: printDedupe(score) };
  },
  import: async () => {
    if (files.length === 0) fail();
    const read = evalImport(files, { today: localDate(new Date()), languages: ['en-US'] });
    return { json: read, text: printImport(read) };
  },
  categorize: async () => {
    const { test, train, stream, labels, group, seed } = values;
    if (files.length > 0 || (test === undefined) === (stream === undefined) || (group !== 'merchant' && group !== 'stem') || !/^\d{1,9}$/.test(seed)) fail();
    const wish = { test, train, stream, labels, group, seed: Number(seed), folds: toNumber(values.folds), splitDate: toNumber(values['split-date']), perAccount: values['per-account'], leaveAccountOut: values['leave-account-out'] } as const;
    const score = await evalCategorize(wish);
    return { json: score, text: printCategorize(test ?? stream ?? '', score) };
  },
  forecast: async () => {
    const [file] = files;
    if (file === undefined || files.length > 1 || (values.by !== 'account' && values.by !== 'category') || !/^\d{1,9}$/.test(values.seed)) fail();
    const score = evalForecast(file, values.by, Number(values.seed));
    return { json: score, text: printForecast(score) };
  },
};

const evaluate = subject === undefined ? undefined : subjects[subject];
try {
  const { json, text } = evaluate === undefined ? fail() : await evaluate();
  console.log(values.json ? JSON.stringify(json) : text);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function toNumber(text: string | undefined): number | undefined {
  if (text !== undefined && !(Number(text) > 0)) fail();
  return text === undefined ? undefined : Number(text);
}

function fail(): never {
  console.error('npm run eval -- capture [--json] [PAGE…]\nnpm run eval -- dedupe [--windows|--routes|--pending|--untold] [--seed N] [--json] FILE…\nnpm run eval -- import [--json] FILE…\nnpm run eval -- categorize (--test B [--train A | --folds N --group merchant|stem | --split-date .7 | --leave-account-out] | --stream B [--per-account]) [--labels MAP.json] [--seed N] [--json]\nnpm run eval -- forecast [--by account|category] [--seed N] [--json] FILE');
  process.exit(2);
}
