/**
 * `npm run --silent scrub-fixture -- in.html > out.html` (or `in.json`): a saved page, or a response, without scripts
 * and without anything personal. Names, account numbers, e-mails, amounts and descriptions are replaced, the same text
 * always by the same; sums still add up, dates stay. With `--seed WORD` several files agree.
 */
import { readFileSync } from 'node:fs';
import { scrubSaved } from './scrub-saved.ts';

const [file, ...rest] = process.argv.slice(2).filter((each, index, all) => each !== '--seed' && all[index - 1] !== '--seed');
const at = process.argv.indexOf('--seed');
const seed = at < 0 ? undefined : process.argv[at + 1];

if (file === undefined || rest.length > 0 || (at >= 0 && seed === undefined)) {
  console.error('Usage: npm run --silent scrub-fixture -- [--seed WORD] in.html > out.html\nReads a saved page or a response (JSON) and writes it without anything personal.');
  process.exit(2);
}

const { text, kind, left } = scrubSaved(readFileSync(file, 'utf8'), seed === undefined ? {} : { seed });
process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
console.error(`${kind === 'page' ? 'Page' : 'Response'} scrubbed.${left === 0 ? '' : ` ${left} of the texts taken out occur in it again by chance: try --seed with a word of yours.`}
Read it through before you share it. Dates are as they were, and all amounts are multiplied by one whole number, which
someone who sets out to can find: where the amounts themselves are the secret, change a few by hand.`);
