import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-chase',
  label: 'Chase',
  country: 'US',
  sites: ['https://*.chase.com/*'],
  startUrl: 'https://secure.chase.com/web/auth/dashboard',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: [
      'colonelpanic8/keepbook, chase',
      'smartpointer-com/wealthdb, captures of August 2026',
      'public schemas of its deposit responses',
    ],
    confirmedLive: null,
  },
  reasonToExist: "Takes the ids that cards keep from pending to posted, both dates, and deposits' running balances.",
};
