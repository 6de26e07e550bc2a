import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'gb-barclays',
  label: 'Barclays',
  country: 'GB',
  sites: ['https://bank.barclays.co.uk/*'],
  startUrl: 'https://bank.barclays.co.uk/olb/balances/PersonalFinancialSummary.action',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'C',
    sourceDate: '2024-02',
    sources: ['russss/barclayscrape and its issue 56', 'a public reader of the page of 2024'],
    confirmedLive: null,
  },
  reasonToExist: 'Knows the rows that are no table, the marker of an empty period, and the running balance.',
};
