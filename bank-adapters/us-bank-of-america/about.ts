import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-bank-of-america',
  label: 'Bank of America',
  country: 'US',
  sites: ['https://*.bankofamerica.com/*'],
  startUrl: 'https://secure.bankofamerica.com/myaccounts/brain/redirect.go?target=accountsoverview',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-07',
    sources: ['alexjmiller5/notion-finance-sync, bofa', 'lijunle, notes on Bank of America', 'refreshmint, bankofamerica'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads deposits from their response, and the sign of card rows from their icons, because the amounts say it wrongly.',
};
