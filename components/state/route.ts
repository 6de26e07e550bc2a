import { signal } from '@preact/signals';

/** Pages of the dashboard, in the rail's order. */
export const pageNames = ['overview', 'transactions', 'review', 'history', 'sites', 'settings'] as const;

export type PageName = (typeof pageNames)[number];

/** Where the dashboard is: `#/transactions?month=2026-11`. */
export interface Route {
  /** `overview` for an empty address; `undefined` for one that names no page. */
  page: PageName | undefined;
  query: URLSearchParams;
}

/** Reads the part of an address from `#` on. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const name = path === '' ? 'overview' : path;
  return { page: pageNames.find((each) => each === name), query: new URLSearchParams(query) };
}

/** The address of a page, for links. Empty values are left out. */
export function hrefTo(page: PageName, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]));
  const text = new URLSearchParams(given).toString();
  return `#/${page}${text === '' ? '' : `?${text}`}`;
}

const current = signal(parseRoute(typeof location === 'undefined' ? '' : location.hash));
if (typeof addEventListener === 'function') addEventListener('hashchange', () => (current.value = parseRoute(location.hash)));

/** Where the dashboard is now; follows links, history and `goTo`. */
export const useRoute = (): Route => current.value;

/** Goes to a page. `replace` for what a person would not call a step, as typing in a filter. */
export function goTo(page: PageName, query: Readonly<Record<string, string | undefined>> = {}, { replace = false } = {}): void {
  const href = hrefTo(page, query);
  if (!replace) location.hash = href;
  else {
    history.replaceState(null, '', href);
    current.value = parseRoute(href);
  }
}
