import { readDigits } from '../../../utils/parse/amount-text.ts';
import { isCurrencyCode } from '../../../utils/parse/currencies.ts';
import { knownLanguages } from '../../../utils/parse/languages.ts';
import type { NumberStyle } from '../../../utils/parse/number-style.ts';
import { plainText } from '../../../utils/parse/text.ts';
import type { Span } from './span.ts';

/** How amounts are written on a page, and what all of them are multiplied by. */
export interface AmountScheme {
  style: NumberStyle;
  /** What stands between thousands, where the page shows it anywhere. */
  group: string;
  factor: bigint;
}

// Groups of three with one mark throughout, lakhs and crores, digits with decimals, plain digits.
const numbers = /(?<![\p{L}\p{Nd}.,])(?:\p{Nd}{1,3}([.,'’ \u00A0\u2009\u202F])\p{Nd}{3}(?:\1\p{Nd}{3})*|\p{Nd}{1,2}(?:,\p{Nd}\p{Nd})+,\p{Nd}{3}|\p{Nd}+)(?:[.,٫]\p{Nd}{1,4})?(?![\p{L}\p{Nd}]*\p{Nd})/gu;
const currencyBefore = /(?:(?:(?<!\p{L})[A-Z]{1,3})?\p{Sc}|(?<!\p{L})(?:[A-Z]{3}|[Kk]r\.?|Fr\.?|Rs\.?))[ \u00A0\u202F]?[-−+]?$/u;
const currencyAfter = /^[ \u00A0\u202F]?(?:\p{Sc}(?: ?(?:US|CA|AU|NZ|HK|SG)(?!\p{L}))?|(?:[A-Z]{3}|kr\.?|zł|Kč|Ft|lei|TL)(?!\p{L})|[円元원])/u;

/** The amounts in a text that says more than one amount, each with its currency. Bare whole numbers are none. */
export function findAmounts(text: string, scheme: AmountScheme): Span[] {
  return [...text.matchAll(numbers)].flatMap((match): Span[] => {
    const [core] = match;
    const before = currencyIn(currencyBefore.exec(text.slice(0, match.index)));
    const after = currencyIn(currencyAfter.exec(text.slice(match.index + core.length)));
    const isMoney = before || after || /[.,٫]\p{Nd}{2}$/u.test(core) || /[.,'’]\p{Nd}{3}(?:\D|$)/u.test(core);
    const scaled = isMoney && !/^[ ]?%/.test(text.slice(match.index + core.length)) ? scaleNumber(core, scheme) : undefined;
    if (scaled === undefined) return [];
    const around = { from: match.index - before.length, to: match.index + core.length + after.length };
    return [{ ...around, text: before + scaled + after }];
  });
}

const currencyIn = (match: RegExpExecArray | null): string => {
  const found = match?.[0] ?? '';
  const code = /[A-Z]{3}/.exec(found)?.[0];
  return code === undefined || isCurrencyCode(code) || /\p{Sc}/u.test(found) ? found : '';
};

/** Where the number of a text begins and ends, for a text that is one amount. */
export function coreOf(text: string): { from: number; to: number } | undefined {
  const [before, core] = /^(\P{Nd}*?)((?<!\p{L})[.,٫]?\p{Nd}(?:.*\p{Nd})?)/su.exec(text)?.slice(1) ?? [];
  return before === undefined || core === undefined ? undefined : { from: before.length, to: before.length + core.length };
}

/**
 * A number times the factor, written as it was: its decimals, marks, kind of digits. `undefined` for what is no number.
 * A thousands mark is added where the page uses one and the number has outgrown three digits.
 */
export function scaleNumber(core: string, { style, group, factor }: AmountScheme): string | undefined {
  const plain = plainText(core);
  const decimal = [style.decimal, style.decimal === '.' ? ',' : '.'].find((mark) => readDigits(plain, mark as '.' | ',') !== undefined) as '.' | ',' | undefined;
  const read = decimal && readDigits(plain, decimal);
  if (!read) return undefined;
  const decimals = read.fraction.length;
  const product = String(BigInt(read.whole + read.fraction) * factor).padStart(decimals + 1, '0');
  const whole = product.slice(0, product.length - decimals);
  const inWhole = decimals > 0 ? [...core].slice(0, -decimals - 1).join('') : core;
  const own = /\p{Nd}(\P{Nd})\p{Nd}/u.exec(inWhole)?.[1];
  const mark = own ?? (read.whole.length <= 3 ? group : '');
  const isLakh = own === ',' && /^\p{Nd}{1,2},\p{Nd}\p{Nd},/u.test(inWhole);
  const fraction = decimals > 0 ? `${[...core].at(-decimals - 1) ?? ''}${product.slice(-decimals)}` : '';
  return inScriptOf(core, regroup(whole, mark, isLakh) + fraction);
}

const regroup = (whole: string, mark: string, isLakh: boolean): string =>
  mark === '' ? whole : whole.replace(isLakh ? /\B(?=(?:\d\d)*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g, mark);

/** Digits of the kind that the original was written in. */
function inScriptOf(original: string, text: string): string {
  const digit = /\p{Nd}/u.exec(original)?.[0] ?? '0';
  const zero = (digit.codePointAt(0) ?? 48) - Number(plainText(digit));
  return zero === 48 ? text : text.replace(/\d/g, (each) => String.fromCodePoint(zero + Number(each)));
}

/** The thousands mark of these texts; where none of them needs one, the language's own. */
export function findGroup(texts: readonly string[], { decimal }: NumberStyle, languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const mark = /(?<!\p{Nd})\p{Nd}{1,3}([.,'’ \u00A0\u2009\u202F])\p{Nd}{3}(?!\p{Nd})/u.exec(text)?.[1] ?? (/\p{Nd}{4}[.,]\p{Nd}{2}(?!\p{Nd})/u.test(text) ? '' : undefined);
    if (mark !== undefined && mark !== decimal) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (most) return most[0];
  const [language] = knownLanguages(languages);
  const own = new Intl.NumberFormat(language).formatToParts(1_234_567).find(({ type }) => type === 'group')?.value ?? '';
  return own === decimal ? '' : own;
}
