import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'gb-lloyds',
  label: 'Lloyds, Halifax and Bank of Scotland',
  country: 'GB',
  sites: ['https://*.lloydsbank.co.uk/*', 'https://*.halifax-online.co.uk/*', 'https://*.bankofscotland.co.uk/*'],
  startUrl: 'https://secure.lloydsbank.co.uk/personal/a/account_overview_personal/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-01',
    sources: ['a public command-line client of the statement responses (2026)'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads the two amount fields, the whole description and the balance of the monthly statement responses.',
};
