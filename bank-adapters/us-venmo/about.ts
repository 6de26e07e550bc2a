import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-venmo',
  label: 'Venmo',
  country: 'US',
  sites: ['https://account.venmo.com/*'],
  startUrl: 'https://account.venmo.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-07',
    sources: ['alexjmiller5/notion-finance-sync, venmo', 'zkp2p/providers, venmo'],
    confirmedLive: null,
  },
  reasonToExist: "Reads only the owner's own payments and never those of friends, places moments in UTC on the owner's days, and names the other party.",
};
