import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'ca-wealthsimple',
  label: 'Wealthsimple',
  country: 'CA',
  sites: ['https://my.wealthsimple.com/*'],
  startUrl: 'https://my.wealthsimple.com/app/home',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-03',
    sources: ['slautebach/ledger-fetch, wealthsimple', 'nicksalt/wealthsimple-exporter', 'lijunle, notes on Wealthsimple'],
    confirmedLive: null,
  },
  reasonToExist: "Tells the answers of one address apart, signs amounts by their marker, and places moments in UTC on the owner's days.",
};
