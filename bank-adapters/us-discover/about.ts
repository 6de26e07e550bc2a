import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-discover',
  label: 'Discover',
  country: 'US',
  sites: ['https://*.discover.com/*'],
  startUrl: 'https://portal.discover.com/',
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2025-11',
    sources: ['lijunle, notes on Discover', 'owen8877, discover'],
    confirmedLive: null,
  },
  reasonToExist: 'Names the bank and its three hosts; the fields of its rows are not public, so the generic reader does its rows.',
};
