import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'gb-hsbc',
  label: 'HSBC UK',
  country: 'GB',
  sites: ['https://*.hsbc.co.uk/*'],
  startUrl: 'https://www.hsbc.co.uk/online/dashboard/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2024-06',
    sources: ['shuckster/OBIS, plugin hsbc-uk'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads rows with their running balance from the responses, and which account they belong to.',
};
