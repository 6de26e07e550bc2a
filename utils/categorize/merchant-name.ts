/**
 * From a bank's raw descriptor to words that a person would use: `SQ *BLUE BOTTLE 0432` → `Blue Bottle`.
 * Rules only, quick enough for each row as it is drawn; `merchant-language.ts` goes further, in the worker.
 */
import { bankPrefix, clutter, knownByCode, processorPrefix } from './merchant-patterns.ts';

const webEnding = /^www\.|\.(?:com|co\.uk|de|fr|net|org|eu|io|it|es|nl|ch|at)(?:\/\S*)?$/gi;
const legalForm = /\s+(?:inc|llc|ltd|gmbh|ag|sarl|sas|spa|bv|oy|ab|plc|pty|co kg)\.?$/i;

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** Words that stay as they are written: initials and codes that cannot be spoken as a word. */
const keepUpper = /^[^AEIOUY\s]{1,4}$|&|\./u;

const inTitleCase = (text: string): string =>
  text
    .split(' ')
    .map((word) => (keepUpper.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(' ');

const fold = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s*.,:;/#-]+|[\s*,:;/#-]+$/g, '')
    .trim();

/**
 * A short readable name for a descriptor. Never empty: where the rules would leave nothing that reads like a name,
 * the descriptor comes back as it is.
 */
export function merchantName(descriptor: string): string {
  const folded = fold(descriptor);
  const stripped = [bankPrefix, processorPrefix, bankPrefix].reduce((text, pattern) => text.replace(pattern, ''), folded);
  const known = knownByCode.find(([pattern]) => pattern.test(stripped));
  if (known !== undefined) return fold(stripped.replace(...known));
  const plain = clutter.reduce((text, pattern) => text.replace(pattern, ' '), stripped);
  const short = fold(fold(plain).replace(webEnding, '').replace(legalForm, ''));
  const named = /\p{L}{2}/u.test(short) ? short : folded;
  return isShouted(named) ? inTitleCase(named) : named;
}
