import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'fr-caisse-epargne',
  label: "Caisse d'Épargne",
  country: 'FR',
  sites: ['https://*.caisse-epargne.fr/*'],
  startUrl: 'https://www.caisse-epargne.fr/espace-client/compte',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2025-02',
    sources: ['woob, module caissedepargne (711 commits)'],
    confirmedLive: null,
  },
  reasonToExist: "Reads the bank's own words of an operation, not only the tidied ones that the page shows.",
};
