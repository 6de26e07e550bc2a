import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'nl-ics',
  label: 'ICS (International Card Services)',
  country: 'NL',
  sites: ['https://www.icscards.nl/*'],
  startUrl: 'https://www.icscards.nl/',
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-03',
    sources: ['public userscripts that read its responses; what the sign of an amount means is not public'],
    confirmedLive: null,
  },
  reasonToExist: 'Known by name only: the generic reader does the rows.',
};
