import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-citi',
  label: 'Citi',
  country: 'US',
  sites: ['https://online.citi.com/*'],
  startUrl: 'https://online.citi.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-03',
    sources: ['refreshmint, citi', 'lijunle, notes on Citi'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads bank accounts whose fields stand in cells by name, and the one of two hidden layouts of card rows that is seen.',
};
