import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-wells-fargo',
  label: 'Wells Fargo',
  country: 'US',
  sites: ['https://*.wellsfargo.com/*'],
  startUrl: 'https://connect.secure.wellsfargo.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'C',
    sourceDate: '2026-07',
    sources: [
      'alexjmiller5/notion-finance-sync, wells_fargo (the wrapper of its bodies)',
      'public readers of its older page',
    ],
    confirmedLive: null,
  },
  reasonToExist: 'Knows the table of the older page, where credit stands before debit; the fields of its responses are not public.',
};
