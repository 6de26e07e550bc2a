import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-capital-one',
  label: 'Capital One',
  country: 'US',
  sites: ['https://*.capitalone.com/*'],
  startUrl: 'https://myaccounts.capitalone.com/accountSummary',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2025-12',
    sources: ['a public client of its web responses', 'agileurbanite/formly-forms (mock of the card response, 2014)'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads cards and bank accounts from their own responses, with merchant, category and both dates.',
};
