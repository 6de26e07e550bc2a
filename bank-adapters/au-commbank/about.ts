import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'au-commbank',
  label: 'CommBank',
  country: 'AU',
  sites: ['https://*.commbank.com.au/*'],
  startUrl: 'https://www.commbank.com.au/retail/netbank/home/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2023-04',
    sources: ['jcwillox and ivanvanderbyl (public readers of NetBank)', 'public clients of its responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads NetBank from its own responses: pending and booked rows, running balance, and which account they belong to.',
};
