import type { CurrencyCode, Minor } from '../../model/money.ts';
import { currencyDigits } from '../../parse/currencies.ts';

/** An amount as exact decimal text with a dot and no grouping, as `-12.50`; digit by digit, so that no float rounds it. */
export function decimalText(amountMinor: Minor, currency: CurrencyCode): string {
  const digits = currencyDigits(currency) ?? 2;
  const plain = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const whole = plain.slice(0, plain.length - digits);
  const sign = amountMinor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${plain.slice(-digits)}`;
}
