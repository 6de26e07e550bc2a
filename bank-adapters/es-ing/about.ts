import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'es-ing',
  label: 'ING España',
  country: 'ES',
  sites: ['https://*.ingdirect.es/*'],
  startUrl: 'https://ing.ingdirect.es/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['habeas-dev/sources, ing-es (checked on a real account)'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads rows with their running balance, and whose they are; its ids are not trusted, as those of cards change at every listing.',
};
