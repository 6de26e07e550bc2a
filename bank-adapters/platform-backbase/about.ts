import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'platform-backbase',
  label: 'Backbase online banking',
  country: null,
  sites: [],
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-07',
    sources: [
      'public clients of its responses at Navy Federal, Techcombank, OCB and MCB',
      "public samples of Backbase's events",
    ],
    confirmedLive: null,
  },
  reasonToExist: 'Knows the responses of the platform on the own host of every bank that uses it, with pending rows asked for by themselves.',
};
