import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-american-express',
  label: 'American Express',
  country: 'US',
  sites: ['https://*.americanexpress.com/*'],
  startUrl: 'https://global.americanexpress.com/dashboard',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-09',
    sources: [
      'smartpointer-com/wealthdb, captures of September 2026',
      'slautebach/ledger-fetch, amex',
      'lijunle, notes on American Express',
    ],
    confirmedLive: null,
  },
  reasonToExist: 'Turns charges that are written as positive, and takes an empty answer for none, because this bank gives them in error.',
};
