import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'ca-eq-bank',
  label: 'EQ Bank',
  country: 'CA',
  sites: ['https://*.eqbank.ca/*'],
  startUrl: 'https://secure.eqbank.ca/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-03',
    sources: ['InvictusVIII/BreakTwenty, eqbank', 'openfin, EQ Bank', 'lijunle, notes on EQ Bank'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads both forms of its responses, with days that have the name of their month, and unsigned amounts by their marker.',
};
