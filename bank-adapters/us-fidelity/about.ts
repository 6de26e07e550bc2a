import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-fidelity',
  label: 'Fidelity',
  country: 'US',
  sites: ['https://*.fidelity.com/*'],
  startUrl: 'https://digital.fidelity.com/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-07',
    sources: ['righteffort/finance-helper', 'kun-zhou/fidelity2ynab', 'alexjmiller5/notion-finance-sync, fidelity'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads brokerage and workplace plans from their own responses, and leaves out rows that only restate a value.',
};
