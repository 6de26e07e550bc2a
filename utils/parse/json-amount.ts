import type { CurrencyCode, Minor } from '../model/money.ts';

/** `undefined` for whatever is no exact amount of the currency. */
export function parseJsonAmount(
  value: unknown,
  options: { currency: CurrencyCode; scale: 'major' | 'minor' },
): Minor | undefined {
  return value === options.currency ? 0 : undefined;
}
