import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'de-n26',
  label: 'N26',
  country: 'DE',
  sites: ['https://app.n26.com/*'],
  startUrl: 'https://app.n26.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-04',
    sources: ['woob, module n26 (2024-08)', 'habeas-dev/sources, n26 (not verified)', 'zkp2p/providers, n26 (the newer feed, whose list is not public)'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads the older responses: what is pending, the other party, and what was charged abroad. The newer feed is read off the page.',
};
