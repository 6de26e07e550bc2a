import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'ca-rbc',
  label: 'RBC',
  country: 'CA',
  sites: ['https://*.royalbank.com/*'],
  startUrl: 'https://www1.royalbank.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-03',
    sources: ['slautebach/ledger-fetch, rbc', 'openfin, RBC', 'zkp2p/providers, royalbankcanada'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads unsigned amounts by their marker, what is still pending, and the two forms of the page.',
};
