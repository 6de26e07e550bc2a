import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-paypal',
  label: 'PayPal',
  country: 'US',
  sites: ['https://www.paypal.com/*'],
  startUrl: 'https://www.paypal.com/myaccount/activities/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['habeas-dev/sources, paypal (checked on 79 real rows)', 'zkp2p/providers, paypal'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads amounts that are written in the way of any language, one account for each currency, and who was paid.',
};
