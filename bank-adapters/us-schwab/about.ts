import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-schwab',
  label: 'Charles Schwab',
  country: 'US',
  sites: ['https://*.schwab.com/*'],
  startUrl: 'https://client.schwab.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-05',
    sources: ['colonelpanic8/keepbook, schwab and its tests'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads rows that are booked as of another day, leaves out those that move no money, and takes the account from the page.',
};
