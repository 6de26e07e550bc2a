import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'nz-anz',
  label: 'ANZ New Zealand',
  country: 'NZ',
  sites: ['https://*.anz.co.nz/*'],
  startUrl: 'https://secure.anz.co.nz/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2023-01',
    sources: ['public clients of the IBCS responses (Ruby, 2023)', 'a public browser extension that charts them'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads rows from the responses, passes over those that only inform, and knows which balances are debts.',
};
