import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'gb-monzo',
  label: 'Monzo',
  country: 'GB',
  sites: ['https://web.monzo.com/*'],
  startUrl: 'https://web.monzo.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2025-12',
    sources: ['zkp2p/providers, monzo', "Monzo's public documentation of its developer API"],
    confirmedLive: null,
  },
  reasonToExist: 'Reads amounts in pence with their sign, tells what has not settled, and leaves declined tries out.',
};
