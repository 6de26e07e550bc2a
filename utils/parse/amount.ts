import type { CurrencyCode, Minor } from '../model/money.ts';
import type { NumberStyle } from './number-style.ts';

/** An amount as a text wrote it. */
export interface ParsedAmount {
  /** The magnitude in minor units, never negative. */
  amountMinor: Minor;
  currency?: CurrencyCode;
  /** What the text says of the sign. */
  sign: 'negative' | 'positive' | 'none';
  marker?: 'debit' | 'credit';
}

export interface AmountOptions {
  style: NumberStyle;
  /** The currency of the column or account, where the text names none. */
  currency: CurrencyCode | undefined;
  languages: readonly string[];
  country?: string | null;
}

/** `undefined` for whatever is not wholly an amount. */
export function parseAmount(text: string, options: AmountOptions): ParsedAmount | undefined {
  return text === options.currency ? { amountMinor: 0, sign: 'none' } : undefined;
}

/** The amount with its sign: debits are negative, and a text without sign or marker is positive. */
export function signedMinor(parsed: ParsedAmount): Minor {
  return parsed.sign === 'negative' ? -parsed.amountMinor : parsed.amountMinor;
}
