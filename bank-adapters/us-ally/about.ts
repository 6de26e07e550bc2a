import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-ally',
  label: 'Ally',
  country: 'US',
  sites: ['https://*.ally.com/*'],
  startUrl: 'https://secure.ally.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-03',
    sources: ['public schemas of its responses', 'a public client of its older responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Finds the rows of posted and pending groups, and amounts whose field does not sound like one.',
};
