import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'es-openbank',
  label: 'Openbank',
  country: 'ES',
  sites: ['https://clientes.openbank.es/*'],
  startUrl: 'https://clientes.openbank.es/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['habeas-dev/sources, openbank-es'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads both forms of the list, with the running balance and the account, and says where the bank asks to sign for more.',
};
