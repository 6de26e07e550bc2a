import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-usbank',
  label: 'U.S. Bank',
  country: 'US',
  sites: ['https://*.usbank.com/*'],
  startUrl: 'https://onlinebanking.usbank.com/digital/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-07',
    sources: ['alexjmiller5/notion-finance-sync, us_bank', 'lijunle, notes on U.S. Bank'],
    confirmedLive: null,
  },
  reasonToExist: 'Tells the answers of one address apart, and reads pending rows, both dates, merchant and category.',
};
