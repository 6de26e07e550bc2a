/** Marks that are never seen: zero-width spaces and joiners, bidi marks and isolates, soft hyphen, byte order mark. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** All but plain letters and signs with single spaces between them. Most texts are those, and need no folding. */
const foldable = /[^ -~]|^ | {2}| $/;

/**
 * Text as a person sees it: every kind of space (no-break, narrow, thin, ideographic, line breaks) is one plain
 * space, unseen marks are gone, nothing stands at the ends. Letters and digits stay as they are.
 */
export function foldSpace(text: string): string {
  if (!foldable.test(text)) return text;
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** Zeros of the digit runs in use, besides ASCII: Arabic, Persian, Thai, Lao, Tibetan, Burmese, Khmer, full-width. */
const zeros = [0x660, 0x6f0, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0xff10];

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  // The scripts of India lie 128 apart, each with its ten digits at the same place.
  if (code >= 0x966 && code <= 0xdef) return String((code - 0x966) % 0x80);
  const zero = zeros.find((each) => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
}

const otherDigit = /[^\P{Nd}0-9]/gu;

/** Digits of any script as those of ASCII, one sign for one sign: places stay what they are. */
export const plainDigits = (text: string): string => text.replace(otherDigit, asciiDigit);

/**
 * Folded text in which digits of any script, full-width forms, dashes and apostrophes are their ASCII ones, for
 * parsing only. Not NFKC: that would turn the footnote mark of `12,50¹` into a digit.
 */
export function plainText(text: string): string {
  const folded = foldSpace(text);
  if (!/[^ -~]/.test(folded)) return folded.replaceAll('`', "'");
  return folded
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\uFFE1\uFFE5\uFFE6]/g, (wide) => ({ '\uFFE1': '£', '\uFFE5': '¥' })[wide] ?? '₩')
    .replace(otherDigit, asciiDigit)
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .replaceAll('\u0970', '.') // the abbreviation dot of Devanagari
    .replace(/[\u2018\u2019\u02BC\u2032\u00B4`]/g, "'");
}

/** A word as the tables know it: lower case, no accents or points (vowel signs of India stay), dots, quotes, spaces. */
export function plainWord(word: string): string {
  if (/^[a-z]*$/i.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F\u0591-\u05C7\u064B-\u065F.'"\u05F3\u05F4\s]/g, '')
    .replaceAll('ı', 'i')
    // What only consists of parts (`원`, `ガ`) is put together again.
    .normalize('NFC');
}

const written = /\p{L}[\p{L}\p{M}'"\u05F3\u05F4]*/gu;

/** Replaces each word of a `plainText` by what `read` makes of its `plainWord`. */
export const replaceWords = (plain: string, read: (word: string) => string): string =>
  plain.replace(written, (word) => read(plainWord(word)));

/** The words of a text, each as `plainWord` has it. */
export const wordsOf = (text: string): string[] => (plainText(text).match(written) ?? []).map(plainWord);
