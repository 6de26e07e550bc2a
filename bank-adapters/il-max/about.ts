import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'il-max',
  label: 'Max',
  country: 'IL',
  sites: ['https://*.max.co.il/*'],
  startUrl: 'https://www.max.co.il/homepage/personal',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['eshaham/israeli-bank-scrapers (2026-07)', 'a fork of israeli-bank-scrapers and its recorded responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Sorts the rows of all cards to their cards, knows that purchases are positive, and leaves sums out.',
};
