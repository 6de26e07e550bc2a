import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'gb-revolut',
  label: 'Revolut',
  country: 'GB',
  sites: ['https://app.revolut.com/*'],
  startUrl: 'https://app.revolut.com/home',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['habeas-dev/sources, revolut', 'zkp2p/providers, revolut', 'a public connector that reads its responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads amounts in minor units from the responses, because the page keeps few rows and those have been read wrongly.',
};
