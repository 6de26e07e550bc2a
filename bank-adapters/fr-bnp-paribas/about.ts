import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'fr-bnp-paribas',
  label: 'BNP Paribas et Hello bank!',
  country: 'FR',
  sites: ['https://mabanque.bnpparibas/*', 'https://mabanquepro.bnpparibas/*', 'https://*.hellobank.fr/*'],
  startUrl: 'https://mabanque.bnpparibas/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2025-02',
    sources: ['woob, module bnp'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads booked and coming operations from their two lists, with dates whose day comes first.',
};
