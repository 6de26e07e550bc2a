import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'ca-bmo',
  label: 'BMO',
  country: 'CA',
  sites: ['https://*.bmo.com/*'],
  startUrl: 'https://www1.bmo.com/banking/digital/accounts',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-09',
    sources: ['slautebach/ledger-fetch, bmo', 'InvictusVIII/BreakTwenty, bmo'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads cards with both dates and their pending rows; which card they belong to is what the page says.',
};
