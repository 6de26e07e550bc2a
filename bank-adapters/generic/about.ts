import type { AdapterAbout } from '../types.ts';

/** The reader of pages that no named adapter knows. It has no sites of its own: it reads what its user watches. */
export const about: AdapterAbout = {
  id: 'generic',
  label: 'Any bank',
  country: null,
  sites: [],
  version: 1,
  evidence: { trust: 'C', sourceDate: '2026-11', sources: ['the forms of lists that public bank readers describe'], confirmedLive: null },
  reasonToExist: 'Reads lists of transactions by what they hold, so that a bank without an adapter works too.',
};
