import type { CurrencyCode, Minor } from '../model/money.ts';
import { readMarks } from './amount-marks.ts';
import { cutAmount, readDigits } from './amount-text.ts';
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

/** From so many digits on, a number without decimals, currency or thousands marks is an account or a phone. */
const longestBare = { none: 7, space: 9, mark: Infinity };

/**
 * The amount that a text is, read digit by digit, never as a float. `undefined` for whatever is not wholly an amount
 * (`12 items`, `5 %`, a date, a phone number), for more decimals than the currency has, beyond the safe integers, and
 * where the currency is neither known nor named: without it nobody can say what the smallest unit is.
 */
export function parseAmount(text: string, options: AmountOptions): ParsedAmount | undefined {
  const cut = cutAmount(text);
  const read = cut && readDigits(cut.core, options.style.decimal);
  if (!read || (cut.dashCents && read.fraction)) return undefined;

  const { languages, country = null, currency: account } = options;
  const marks = readMarks(cut.before, cut.after, { languages, country, account });
  const currency = marks?.currency ?? account;
  const digits = currencyDigits(currency ?? '');
  if (!marks || digits === undefined) return undefined;

  const isBare = !marks.currency && !read.fraction && !cut.dashCents;
  if (isBare && read.whole.length > longestBare[read.separator]) return undefined;
  // Some pages write two zeros after every number, yen and krónur included.
  const fraction = digits === 0 && read.fraction === '00' ? '' : read.fraction;
  const amountMinor = fraction.length > digits ? Number.NaN : Number(read.whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(amountMinor) ? { amountMinor, ...marks } : undefined;
}

/**
 * The amount with its sign. A marker decides before a minus: on a card's page `-5.00 CR` is five paid in. Without
 * either the amount is positive.
 */
export function signedMinor(parsed: ParsedAmount): Minor {
  const isNegative = parsed.marker ? parsed.marker === 'debit' : parsed.sign === 'negative';
  return isNegative && parsed.amountMinor !== 0 ? -parsed.amountMinor : parsed.amountMinor;
}
