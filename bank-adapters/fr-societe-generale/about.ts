import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'fr-societe-generale',
  label: 'Société Générale',
  country: 'FR',
  sites: ['https://particuliers.sg.fr/*', 'https://professionnels.sg.fr/*'],
  startUrl: 'https://particuliers.sg.fr/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2025-02',
    sources: ['woob, module societegenerale (636 commits)'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads operations with their status and the account that they belong to from the responses.',
};
