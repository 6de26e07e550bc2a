import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'fr-boursobank',
  label: 'BoursoBank',
  country: 'FR',
  sites: ['https://clients.boursobank.com/*', 'https://clients.boursorama.com/*'],
  startUrl: 'https://clients.boursobank.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-07',
    sources: ['glops/boursobank-scraper', 'woob, module boursorama (650 commits)', 'a public Go client with saved pages'],
    confirmedLive: null,
  },
  reasonToExist: 'Takes dates from the lines between the rows, tells authorisations from booked rows, and does not count the parts of a split row again.',
};
