/**
 * From a bank's raw descriptor to words that a person would use: `SQ *BLUE BOTTLE 0432` → `Blue Bottle`.
 * Rules only, quick enough for each row as it is drawn; `merchant-language.ts` goes further, in the worker.
 */

/** Prefixes that payment processors and card schemes put before the shop's own name. */
const processorPrefix = /^(?:sq|sp|tst|pp|paypal|py|dd|zlr|sumup|izettle|zettle|stripe|klarna|ppl|cke|evb|bb|toast|wl|in|fs|ggl|google|apl|gpay)\s*\*+\s*/i;

/** Words of the bank about how it was paid, in front of what was paid. */
const bankPrefix =
  /^(?:(?:pos|visa|mastercard|debit|credit|card|contactless|recurring|online|purchase|payment|checkcard|kartenzahlung|lastschrift|sepa|cb|carte|achat|paiement|prlv|ach|direct)\b[\s.:/-]*)+(?=\p{L}{3})/iu;

const cardTail = /\b(?:card|karte|carte)?\s*(?:x{2,}|\*{2,}|ending(?: in)?)\s*\d{2,4}\b/gi;
const dateLike = /\b\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?(?:\.|\b)/g;
const timeLike = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b/g;
/** References and store numbers: `#12`, a run with three digits or more, or letters and digits mixed like `P2A4C8`. */
const reference = /#\s*\d+\b|\b(?=[a-z]*\d)[a-z0-9-]*\d{3,}[a-z0-9-]*\b|\b(?=[a-z0-9]*\d[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,20}\b/gi;
/** What a shop adds behind a star: `AMAZON.CO.UK*RT4G18`. */
const starTail = /(?<=[a-z]{3}[^*]*)\*\S*/gi;
const webEnding = /^www\.|\.(?:com|co\.uk|de|fr|net|org|eu|io|it|es|nl|ch|at)(?:\/\S*)?$/gi;
const legalForm = /\s+(?:inc|llc|ltd|gmbh|ag|sarl|sas|bv|oy|ab|plc|pty|co kg)\.?$/i;

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
  const stripped = [bankPrefix, processorPrefix].reduce((text, pattern) => text.replace(pattern, ''), folded);
  const plain = [starTail, cardTail, dateLike, timeLike, reference].reduce((text, pattern) => text.replace(pattern, ' '), stripped);
  const short = fold(fold(plain).replace(webEnding, '').replace(legalForm, ''));
  const named = /\p{L}{2}/u.test(short) ? short : folded;
  return isShouted(named) ? inTitleCase(named) : named;
}
