import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'il-discount',
  label: 'Discount Bank and Mercantile',
  country: 'IL',
  sites: ['https://start.telebank.co.il/*'],
  startUrl: 'https://start.telebank.co.il/apollo/retail2/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['eshaham/israeli-bank-scrapers (2026-07)', 'a fork of israeli-bank-scrapers and its recorded responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads rows, balance and account from the responses, and the grid whose cells all bear the same ids.',
};
