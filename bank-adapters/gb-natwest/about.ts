import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'gb-natwest',
  label: 'NatWest',
  country: 'GB',
  sites: ['https://*.nwolb.com/*', 'https://*.onlinebanking.natwest.com/*'],
  startUrl: 'https://www.onlinebanking.natwest.com/',
  version: 1,
  evidence: {
    trust: 'C',
    sourceDate: '2015-01',
    sources: ['public readers of the page of 2015'],
    confirmedLive: null,
  },
  reasonToExist: 'Known by name only: the generic reader does the rows.',
};
