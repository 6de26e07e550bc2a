import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'il-isracard',
  label: 'Isracard and American Express Israel',
  country: 'IL',
  sites: ['https://*.isracard.co.il/*', 'https://*.americanexpress.co.il/*'],
  startUrl: 'https://web.isracard.co.il/transactions',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['a fork of israeli-bank-scrapers and its recorded responses', 'public clients of the DigitalV3 responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Knows that purchases are positive, reads all three lists of a month, and what each purchase abroad was billed at.',
};
