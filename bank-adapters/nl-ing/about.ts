import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'nl-ing',
  label: 'ING Nederland',
  country: 'NL',
  sites: ['https://mijn.ing.nl/*'],
  startUrl: 'https://mijn.ing.nl/',
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2025-04',
    sources: ["Ghostbird's reader of the credit card page"],
    confirmedLive: null,
  },
  reasonToExist: 'Known by name only: the generic reader does the rows.',
};
