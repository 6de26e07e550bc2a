import type { CurrencyCode, Minor } from '../../../utils/model/money.ts';
import { currencyDigits } from '../../../utils/parse/currencies.ts';
import { foldText } from '../../lists/fold-text.ts';

/** An amount in the form that is searched: sign, digits, one point. `-1250` EUR is `-12.50`, `1250` JPY is `+1250`. */
export function amountText(amountMinor: Minor, currency: CurrencyCode): string {
  const digits = currencyDigits(currency) ?? 2;
  const figures = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const point = figures.length - digits;
  return `${amountMinor < 0 ? '-' : '+'}${figures.slice(0, point)}${digits > 0 ? '.' : ''}${figures.slice(point)}`;
}

/** One word of a search: what the text must hold, or what the amount must begin with. */
export interface SearchTerm {
  folded: string;
  /** Beginnings of an `amountText`, without sign where the person wrote none. Empty for what is no number. */
  amounts: string[];
  signed: boolean;
}

const number = /^([+\-\u2212]?)([\d.,'\u2019]*\d[.,]?)$/;

function readTerm(word: string): SearchTerm {
  const [, sign = '', figures = ''] = number.exec(word) ?? [];
  const separator = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  const onlyDigits = (text: string): string => text.replace(/\D/g, '');
  // `1,234` may be one thousand or one and a bit: both are looked for, the amounts decide.
  const readings = new Set([onlyDigits(figures)]);
  if (separator >= 0) readings.add(`${onlyDigits(figures.slice(0, separator))}.${onlyDigits(figures.slice(separator))}`);
  const plainSign = sign === '\u2212' ? '-' : sign;
  return {
    folded: foldText(word),
    amounts: figures === '' ? [] : [...readings].map((reading) => plainSign + reading),
    signed: sign !== '',
  };
}

/** The words of a search; each must be found. */
export const readTerms = (query: string): SearchTerm[] => query.split(/\s+/).filter((word) => word !== '').map(readTerm);

/** Whether one word is found in a folded text or begins an amount. */
export function matchesTerm(term: SearchTerm, folded: string, amount: string): boolean {
  if (folded.includes(term.folded)) return true;
  return term.amounts.some((start) => amount.startsWith(start, term.signed ? 0 : 1));
}
