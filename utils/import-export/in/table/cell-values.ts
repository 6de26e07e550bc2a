import type { ProblemCode } from '../../../model/bank-file.ts';
import type { CurrencyCode, Minor } from '../../../model/money.ts';
import { parseAmount, signedMinor } from '../../../parse/amount.ts';
import { currencyDigits } from '../../../parse/currencies.ts';
import { parseJsonAmount } from '../../../parse/json-amount.ts';
import type { NumberStyle } from '../../../parse/number-style.ts';
import { foldSpace, plainText } from '../../../parse/text.ts';

/** A date that is written without marks, or with a time and its zone, as the plain day that the bank wrote. */
export function plainDate(text: string): string {
  const folded = foldCell(text);
  const [, year, month, day] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{6}(?:\.\d+)?)?(?:\[.*\])?$/.exec(folded) ?? /^(\d{4})-(\d\d)-(\d\d)[T ]\d\d:\d\d.*$/.exec(folded) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  const [, first, second, last] = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((?:19|20)\d\d)$/.exec(folded) ?? [];
  if (first !== undefined) return `${last}-${second}-${first}`;
  // A time after the day, whatever order its fields have.
  return folded.replace(/^(\d{1,4}[./-]\d{1,2}[./-]\d{2,4})[ ,T]+\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?$/i, '$1');
}

export interface CellAmount {
  /** Signed as written; a mark (`DR`, `Haben`) in the cell decides. */
  amountMinor: Minor;
  currency?: CurrencyCode;
  isMarked: boolean;
}

/** An empty cell, or the dash that stands for nothing. */
export const isBlank = (text: string): boolean => text === '' || (/^[\s\u2013\u2014-]/.test(text) && /^\s*[-\u2013\u2014]?\s*$/.test(text));

/** `foldSpace`, for cells: nearly all of them are folded already. */
export const foldCell = (text: string): string => (/^[!-~]*(?: [!-~]+)*$/.test(text) ? text : foldSpace(text));

/** The amount that a cell is, exactly; or why it is none. */
export function readAmount(text: string, style: NumberStyle, currency: CurrencyCode, languages: readonly string[]): CellAmount | ProblemCode {
  const plain = /^[-+]?[\d.,]+$/.test(text) ? text : plainText(text).replace(/^([-+]) (?=[\d.,])/, '$1');
  // The plain number of most files, of any length and with zeros before it.
  if (/^[-+]?\d+(?:[.,]\d*)?$/.test(plain)) {
    const mark = /[.,]/.exec(plain)?.[0];
    if (mark === undefined || mark === style.decimal) {
      const amountMinor = parseJsonAmount(plain.replace(',', '.'), { currency, scale: 'major' });
      if (amountMinor !== undefined) return { amountMinor, isMarked: false };
      return mark !== undefined && /[1-9]/.test(plain.split(mark)[1]?.slice(currencyDigits(currency)) ?? '') ? 'too-many-decimals' : 'bad-amount';
    }
  }
  const parsed = parseAmount(plain.replace(/^([-+]) (?=\p{Sc})/u, '$1'), { style, currency, languages });
  if (parsed === undefined) return 'bad-amount';
  return { amountMinor: signedMinor(parsed), isMarked: parsed.marker !== undefined, ...(parsed.currency === undefined ? {} : { currency: parsed.currency }) };
}
