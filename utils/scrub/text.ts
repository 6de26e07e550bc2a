import { isCurrencyCode } from '../parse/currencies.ts';
import { looksLikeAmount } from '../parse/amount.ts';
import type { CalendarWords } from '../parse/calendar-words.ts';
import { foldSpace } from '../parse/text.ts';
import { coreOf, findAmounts, scaleNumber, type AmountScheme } from './amounts.ts';
import { findDates, isDatePiece, isDateText } from './dates.ts';
import { ibanPattern, type DigitScrubber } from './digits.ts';
import { findKnown, type Place } from './words/known-words.ts';
import type { Secrets } from './secrets.ts';
import { replaceSpans, type Span } from './span.ts';

/** What one run over one page or body works with. */
export interface Scrubbing {
  languages: readonly string[];
  calendar: CalendarWords;
  scheme: AmountScheme;
  digits: DigitScrubber;
  invent: (word: string) => string;
  /** What was taken out, to look for afterwards. */
  secrets: Secrets;
}

/** What the column of a text says of it where the text alone does not. */
export type ColumnHint = 'date' | 'amount' | undefined;

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const numberSign = /(?<!\p{L})n[º°](?= ?\p{Nd})/giu;
const word = /\p{L}[\p{L}\p{M}]*/gu;
/** Page numbers, counts, days: too short to name anybody. */
const bareCount = /^[^\p{L}\p{N}]*\p{Nd}{1,2}[^\p{L}\p{N}]*$/u;

/** Longer texts are taken piece by piece: what looks for dates and amounts may look at each place from each other. */
const longest = 1_000;

/** Pieces of a text, cut where it has a space. */
function cutText(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.lastIndexOf(' ', from + longest - 1);
    const to = from + longest >= text.length ? text.length : space > from ? space + 1 : from + longest;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** Takes out of a text what may be somebody's own. Dates stay, amounts are scaled, numbers and words are invented. */
export function scrubText(text: string, place: Place, scrubbing: Scrubbing, hint?: ColumnHint): string {
  if (text.length > longest) return cutText(text).map((piece) => scrubText(piece, place, scrubbing, hint)).join('');
  const { calendar, scheme, languages, secrets } = scrubbing;
  const folded = foldSpace(text);
  if (!/[\p{L}\p{N}]/u.test(folded)) return text;
  const look = looksLikeAmount(folded, scheme.style, languages);
  const isAmount = look !== undefined && (hint === 'amount' || (hint !== 'date' && look === 'amount' && !isPointedDate(folded, scrubbing)));
  if (!isAmount && (isDateText(folded, calendar) || isDatePiece(folded, calendar) || bareCount.test(folded))) {
    secrets.keepWords(text);
    return text;
  }
  if (isAmount) return scaleAmount(text, scrubbing);
  const spans: Span[] = [
    ...[...text.matchAll(email)].map((match) => ({ ...placeOf(match), text: scrubEmail(match[0], scrubbing) })),
    ...[...text.matchAll(ibanPattern)].flatMap((match) => {
      const changed = scrubbing.digits.iban(match[0]);
      if (changed !== undefined) secrets.addDigits(match[0]);
      return changed === undefined ? [] : [{ ...placeOf(match), text: changed }];
    }),
    // What makes a number an account's says nothing of whose it is.
    ...[...text.matchAll(numberSign)].map((match) => ({ ...placeOf(match), text: match[0] })),
    ...findDates(text, calendar).map((span) => (secrets.keepWords(span.text), span)),
    ...findAmounts(text, scheme).map((span) => (secrets.addAmount(text.slice(span.from, span.to)), span)),
  ];
  const known = findKnown(text, place);
  return replaceSpans(text, spans, (piece, from) => scrubWords(piece, scrubbing, known.slice(from, from + piece.length)));
}

/** One amount and nothing else: only its number changes. */
export function scaleAmount(text: string, { scheme, secrets }: Scrubbing): string {
  const core = coreOf(text);
  const scaled = core && scaleNumber(text.slice(core.from, core.to), scheme);
  if (!core || scaled === undefined) return text;
  secrets.addAmount(text.slice(core.from, core.to));
  return text.slice(0, core.from) + scaled + text.slice(core.to);
}

/** Every word that is not known, and every digit. */
export function scrubWords(piece: string, { digits, invent, secrets }: Scrubbing, known: readonly boolean[] = []): string {
  secrets.addDigits(piece);
  const worded = piece.replace(word, (each: string, at: number) => {
    const characters = each.split('');
    if (characters.every((_, index) => known[at + index] === true) || isCurrencyCode(each)) {
      secrets.keepWords(each);
      return each;
    }
    const invented = invent(each);
    if (invented.length !== each.length) return invented;
    if (characters.every((_, index) => known[at + index] !== true)) secrets.addWord(each, invented);
    return characters.map((character, index) => (known[at + index] === true ? character : invented.charAt(index))).join('');
  });
  return digits.digits(worded);
}

function scrubEmail(address: string, scrubbing: Scrubbing): string {
  const [local = '', domain = ''] = address.split('@');
  return `${scrubWords(local, scrubbing)}@${scrubWords(domain.replace(/\.[^.]*$/, ''), scrubbing)}.example`;
}

/** `12.05` may be either; without a column to tell, decimals of the page's own kind decide. */
const isPointedDate = (text: string, { calendar, scheme }: Scrubbing): boolean =>
  isDateText(text, calendar) && !(scheme.style.decimal === '.' && /^\d\d\.\d\d$/.test(text));

const placeOf = (match: RegExpExecArray): { from: number; to: number } => ({ from: match.index, to: match.index + match[0].length });
