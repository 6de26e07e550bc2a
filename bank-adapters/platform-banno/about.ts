import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'platform-banno',
  label: 'Banno online banking',
  country: null,
  sites: [],
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-07',
    sources: ["Jack Henry's public documentation of its consumer API", 'public clients of that API'],
    confirmedLive: null,
  },
  reasonToExist: 'Takes the ids that stay the same from pending to posted, on the own host of every bank of the platform.',
};
