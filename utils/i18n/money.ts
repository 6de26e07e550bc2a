import type { CurrencyCode, Minor } from '../model/money.ts';
import { currencyDigits } from '../parse/currencies.ts';
import { currentLocale } from './words.ts';

/** A written amount in pieces, so that the screen can soften some. In reading order. */
export interface MoneyPart {
  kind: 'sign' | 'whole' | 'minor' | 'currency' | 'space';
  text: string;
}

export interface MoneyStyle {
  /** `minus`: only `−`. `both`: also `+`. `none`: the words around it say which way. */
  sign?: 'minus' | 'both' | 'none';
  /** Leaves the minor digits out, for a big round figure or a guide in a chart. */
  whole?: boolean;
}

const minus = '\u2212';
const thinSpace = '\u202f';

/**
 * Writes minor units as a locale does, with as many decimals as ISO 4217 gives the currency: browsers' own tables leave
 * them out for several. The minus is `−`; a currency that stands behind the figure keeps a thin space.
 */
export function moneyParts(amountMinor: Minor, currency: CurrencyCode, style: MoneyStyle = {}, tag: string = currentLocale().tag): MoneyPart[] {
  const digits = currencyDigits(currency) ?? 2;
  const shown = style.whole === true ? 0 : digits;
  const format = formatFor(tag, currency, shown);
  const parts = format.formatToParts(decimalText(amountMinor, digits)).map(({ type, value }): MoneyPart => {
    if (type === 'currency') return { kind: 'currency', text: value };
    if (type === 'decimal' || type === 'fraction') return { kind: 'minor', text: value };
    if (type === 'literal') return { kind: 'space', text: value.trim() === '' ? thinSpace : value };
    return { kind: 'whole', text: value };
  });
  const sign = signOf(amountMinor, style.sign ?? 'minus');
  return sign === '' ? parts : [{ kind: 'sign', text: sign }, ...parts];
}

/** An amount as text: `−€12.50`. Spending is negative. */
export const formatMoney = (amountMinor: Minor, currency: CurrencyCode, style: MoneyStyle = {}, tag: string = currentLocale().tag): string =>
  moneyParts(amountMinor, currency, style, tag)
    .map((part) => part.text)
    .join('');

function signOf(amountMinor: Minor, sign: 'minus' | 'both' | 'none'): string {
  if (sign === 'none' || amountMinor === 0) return '';
  if (amountMinor < 0) return minus;
  return sign === 'both' ? '+' : '';
}

/** The absolute amount as decimal text: figures that large are exact as text and not as a number. */
function decimalText(amountMinor: Minor, digits: number): Intl.StringNumericLiteral {
  const figures = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const point = figures.length - digits;
  return `${figures.slice(0, point)}${digits > 0 ? '.' : ''}${figures.slice(point)}` as Intl.StringNumericLiteral;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs more than using it a hundred times, and a list shows hundreds. */
function formatFor(tag: string, currency: CurrencyCode, digits: number): Intl.NumberFormat {
  const key = `${tag} ${currency} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      roundingMode: 'trunc',
    });
    formats.set(key, format);
  }
  return format;
}
