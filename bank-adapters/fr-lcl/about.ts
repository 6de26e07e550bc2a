import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'fr-lcl',
  label: 'LCL',
  country: 'FR',
  sites: ['https://monespace.lcl.fr/*'],
  startUrl: 'https://monespace.lcl.fr/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2024-11',
    sources: ['woob, module lcl'],
    confirmedLive: null,
  },
  reasonToExist: 'Tells operations that are not yet accounted, and reads the account and its balance from the responses.',
};
