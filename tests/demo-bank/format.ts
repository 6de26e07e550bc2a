import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { CurrencyCode, Minor } from '../../utils/model/money.ts';

/** All currencies of the demo banks have two minor digits. */
const majorOf = (amount: Minor): number => amount / 100;

/** A number as the locale writes it, two decimals, without currency. */
export const formatNumber = (amount: Minor, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(majorOf(amount));

/** An amount with its currency as the locale writes it; `−` (U+2212) before what is negative. */
export const formatMoney = (amount: Minor, currency: CurrencyCode, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(majorOf(amount)).replace(/^-/, '\u2212');

/** A plain decimal string as an interface carries it: `-12.50`. */
export const decimalOf = (amount: Minor): string => majorOf(amount).toFixed(2);

/** A date in the given pattern of a locale. Read as noon in UTC, so that no zone moves it. */
export const formatDate = (date: IsoDate, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${date}T12:00:00Z`));
