import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'es-wizink',
  label: 'WiZink',
  country: 'ES',
  sites: ['https://www.wizink.es/*'],
  startUrl: 'https://www.wizink.es/clientes/posicion-global',
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['habeas-dev/sources, wizink-es; what the sign of an amount means is not public'],
    confirmedLive: null,
  },
  reasonToExist: 'Known by name only: the generic reader does the rows.',
};
