import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'fr-credit-agricole',
  label: 'Crédit Agricole',
  country: 'FR',
  sites: ['https://www.credit-agricole.fr/*'],
  startUrl: 'https://www.credit-agricole.fr/',
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2025-02',
    sources: ['woob, module cragr (695 commits); how it writes dates is not public'],
    confirmedLive: null,
  },
  reasonToExist: 'Known by name only: the generic reader does the rows.',
};
