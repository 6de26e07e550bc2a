import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'ca-cibc',
  label: 'CIBC',
  country: 'CA',
  sites: ['https://*.cibc.com/*'],
  startUrl: 'https://www.cibconline.cibc.com/ebm-resources/online-banking/accounts/client/index.html',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-03',
    sources: ['slautebach/ledger-fetch, cibc', 'InvictusVIII/BreakTwenty, cibc'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads money out and money in from fields of their own, and what is still pending.',
};
