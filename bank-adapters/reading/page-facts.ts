import { localDate, type IsoDate } from '../../utils/model/iso-date.ts';
import type { PageView } from '../types.ts';

/** The languages that decide how a page writes numbers and dates: its own first, then the browser's. */
export function languagesOf(view: PageView): string[] {
  const own = view.document.documentElement.lang;
  return [...(own ? [own] : []), ...view.languages];
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
