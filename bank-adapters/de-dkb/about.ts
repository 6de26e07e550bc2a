import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'de-dkb',
  label: 'DKB',
  country: 'DE',
  sites: ['https://*.dkb.de/*'],
  startUrl: 'https://banking.dkb.de/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2025-08',
    sources: ['grindsa/dkb-robo', 'public clients of its responses', 'a saved page of 2018'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads giro accounts and cards from their own responses, with the other party and what is still pending.',
};
