import type { CurrencyCode, Minor } from '../model/money.ts';
import { currencyDigits } from './currencies.ts';

const decimal = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,3}))?$/i;

/**
 * The minor units of a JSON number or numeric string. `major` says that it counts euros, `minor` that it counts cents.
 * Numbers are taken by their shortest decimal form, so 1.15 is exactly 115 cents. `undefined` for anything else, for
 * more decimals than the currency has (zeros aside), and beyond the safe integers.
 */
export function parseJsonAmount(
  value: unknown,
  options: { currency: CurrencyCode; scale: 'major' | 'minor' },
): Minor | undefined {
  const digits = currencyDigits(options.currency);
  if (digits === undefined || (typeof value !== 'number' && typeof value !== 'string')) return undefined;
  const text = String(value).trim();
  const [matched, sign, whole = '', fraction = '', exponent = '0'] = (text.length <= 64 && decimal.exec(text)) || [];
  if (!matched || !(whole + fraction)) return undefined;

  // Move the point by the exponent and the scale; what then stands behind it must be zeros.
  const all = whole + fraction;
  const point = whole.length + Number(exponent) + (options.scale === 'major' ? digits : 0);
  if (/[1-9]/.test(all.slice(Math.max(0, point)))) return undefined;
  const magnitude = Number(all.slice(0, Math.max(0, point)).padEnd(Math.max(0, point), '0') || '0');
  if (!Number.isSafeInteger(magnitude)) return undefined;
  return sign === '-' && magnitude !== 0 ? -magnitude : magnitude;
}
