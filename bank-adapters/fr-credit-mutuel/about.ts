import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'fr-credit-mutuel',
  label: 'Crédit Mutuel et CIC',
  country: 'FR',
  sites: ['https://*.creditmutuel.fr/*', 'https://*.cic.fr/*', 'https://*.creditmutuel.com/*'],
  startUrl: 'https://www.creditmutuel.fr/fr/banque/pageaccueil.html',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2025-03',
    sources: ['woob, module creditmutuel (752 commits)'],
    confirmedLive: null,
  },
  reasonToExist: 'Knows the columns by their titles and the paging form, and tells the copies for narrow screens from the rows.',
};
