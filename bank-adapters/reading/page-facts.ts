import { localDate, type IsoDate } from '../../utils/model/iso-date.ts';
import type { CurrencyCode } from '../../utils/model/money.ts';
import type { PageView } from '../types.ts';

/** Where a page is at home, by its address and by what its amounts name. */
export interface Home {
  country: string | null;
  /** Asked only where neither the page nor its address names a region: to find it may take long. */
  readonly currency: CurrencyCode | undefined;
}

/**
 * The languages that decide how a page writes numbers and dates: its own first, then the browser's. A page that does not
 * say its region is at home where its address or its money is, wherever its reader's browser comes from: pounds are
 * written with the day before the month.
 */
export function languagesOf(view: PageView, home?: Home): string[] {
  const own = view.document.documentElement.lang;
  const base = (own || view.languages[0] || '').split('-')[0] ?? '';
  const region = own.includes('-') ? null : (home?.country ?? regionOfCurrency(home?.currency, base));
  return [...(region && base ? [`${base}-${region}`] : []), ...(own ? [own] : []), ...view.languages];
}

/** A currency's code begins with its country's. The euro has none; who writes English in it writes as in Ireland. */
function regionOfCurrency(currency: CurrencyCode | undefined, language: string): string | null {
  if (currency === undefined || currency.startsWith('X')) return null;
  return currency === 'EUR' ? (language === 'en' ? 'IE' : null) : currency.slice(0, 2);
}

/** The calendar day of the capture where its user is. */
export const todayOf = (view: PageView): IsoDate => view.today ?? localDate(view.now, view.timeZone);

// Country domains that are used for their letters, not for the country.
const borrowed = new Set(['ai', 'app', 'co', 'io', 'me', 'tv', 'gg', 'to', 'fm', 'im', 'is', 'ly', 'sh', 'cc', 'ws']);

/** The country that a host's last label stands for, ISO 3166 alpha-2; `null` where it stands for none. */
export function countryOf(host: string): string | null {
  const label = /\.([a-z]{2})$/.exec(host.toLowerCase())?.[1];
  if (label === undefined || borrowed.has(label)) return null;
  return label === 'uk' ? 'GB' : label.toUpperCase();
}

/** Where nothing is waited for any more. A page that says it is busy, or shows placeholders, is read again later. */
export const loadingMarks = '[aria-busy="true"], [class*="skeleton" i], [class*="shimmer" i]';
