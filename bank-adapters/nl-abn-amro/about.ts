import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'nl-abn-amro',
  label: 'ABN AMRO',
  country: 'NL',
  sites: ['https://www.abnamro.nl/*'],
  startUrl: 'https://www.abnamro.nl/',
  version: 1,
  evidence: {
    trust: 'C',
    sourceDate: '2021-01',
    sources: ['costastf/abnamrolib'],
    confirmedLive: null,
  },
  reasonToExist: 'Known by name only: the generic reader does the rows.',
};
