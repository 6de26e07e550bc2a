import type { CurrencyCode, Minor } from '../model/money.ts';
import { readAnyMarks, readMarks } from './amount-marks.ts';
import { cutAmount, readDigits, type AmountDigits, type AmountText } from './amount-text.ts';
import { currencyDigits } from './currencies.ts';
import type { NumberStyle } from './number-style.ts';

/** An amount as a text wrote it. */
export interface ParsedAmount {
  /** The magnitude in minor units of its currency, never negative. */
  amountMinor: Minor;
  /** The currency that the text names, where it names one. */
  currency?: CurrencyCode;
  /** What the text says by minus, plus or parentheses. */
  sign: 'negative' | 'positive' | 'none';
  /** What the text says in words or letters: DR, Soll, D and the like, or CR, Haben, C. */
  marker?: 'debit' | 'credit';
}

export interface AmountOptions {
  /** From `decideNumberStyle` over the whole column. */
  style: NumberStyle;
  /** The currency of the account or column: used where the text names none, and where `$` or `kr` may mean it. */
  currency: CurrencyCode | undefined;
  /** The page's language first. */
  languages: readonly string[];
  /** ISO 3166 alpha-2 of the bank, where known. */
  country?: string | null;
}

/** Beyond so many digits, a number without decimals, currency or thousands marks is an account or a phone. */
const longestBare = { none: 7, space: 9, mark: Infinity };

interface NumberInText extends AmountDigits, AmountText {
  /** True where it is too long to be money by itself. */
  needsCurrency: boolean;
}

const readNumber = (text: string, style: NumberStyle): NumberInText | undefined => readCut(cutAmount(text), style);

function readCut(cut: AmountText | undefined, style: NumberStyle): NumberInText | undefined {
  const digits = cut && readDigits(cut.core, style.decimal);
  if (!digits || (cut.dashCents && digits.fraction)) return undefined;
  const isWhole = !digits.fraction && !cut.dashCents;
  return { ...cut, ...digits, needsCurrency: isWhole && digits.whole.length > longestBare[digits.separator] };
}

/**
 * The amount that a text is, read digit by digit, never as a float. `undefined` for whatever is not wholly an amount
 * (`12 items`, `5 %`, a date, a phone number), for more decimals than the currency has, beyond the safe integers, and
 * where the currency is neither known nor named: without it nobody can say what the smallest unit is.
 */
export function parseAmount(text: string, options: AmountOptions): ParsedAmount | undefined {
  const { style, languages, country = null, currency: account } = options;
  const number = readNumber(text, style);
  const marks = number && readMarks(number.before, number.after, { languages, country, account });
  const digits = currencyDigits(marks?.currency ?? account ?? '');
  if (!marks || digits === undefined || (number.needsCurrency && !marks.currency)) return undefined;
  // Some pages write two zeros after every number, yen and krónur included.
  const fraction = number.fraction === '00' ? '' : number.fraction;
  const amountMinor = fraction.length > digits ? Number.NaN : Number(number.whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(amountMinor) ? { amountMinor, ...marks } : undefined;
}

/**
 * What a text looks like before its currency is known: `amount` where something about it says money (decimals,
 * thousands, currency, sign, marker), `number` for bare digits, which count rows as often as they count money.
 */
export function looksLikeAmount(
  text: string,
  style: NumberStyle,
  languages: readonly string[],
): 'amount' | 'number' | undefined {
  return lookOf(cutAmount(text), style, languages);
}

/** Whether a text looks like an amount in one style of numbers or the other. */
export function mayBeAmount(text: string, languages: readonly string[]): boolean {
  const cut = cutAmount(text);
  return lookOf(cut, { decimal: '.' }, languages) === 'amount' || (/[.,\u066B\u066C]/.test(cut?.core ?? '') && lookOf(cut, { decimal: ',' }, languages) === 'amount');
}

function lookOf(cut: AmountText | undefined, style: NumberStyle, languages: readonly string[]): 'amount' | 'number' | undefined {
  const number = readCut(cut, style);
  const marks = number && readAnyMarks(number.before, number.after, languages);
  if (!marks || (number.needsCurrency && !marks.currency)) return undefined;
  const isMarked = marks.currency ?? marks.marker ?? (marks.sign === 'none' ? undefined : marks.sign);
  return isMarked || number.fraction || number.dashCents || number.separator !== 'none' ? 'amount' : 'number';
}

/**
 * The amount with its sign. A marker decides before a minus: on a card's page `-5.00 CR` is five paid in. Without
 * either the amount is positive.
 */
export function signedMinor(parsed: ParsedAmount): Minor {
  const isNegative = parsed.marker ? parsed.marker === 'debit' : parsed.sign === 'negative';
  return isNegative && parsed.amountMinor !== 0 ? -parsed.amountMinor : parsed.amountMinor;
}
