import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'il-leumi',
  label: 'Bank Leumi',
  country: 'IL',
  sites: ['https://hb2.bankleumi.co.il/*'],
  startUrl: 'https://hb2.bankleumi.co.il/eBanking/SO/SPA.aspx',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['eshaham/israeli-bank-scrapers (2026-07)', 'a fork of israeli-bank-scrapers and its recorded responses'],
    confirmedLive: null,
  },
  reasonToExist: "Opens the answer that stands as text within the broker's answer, and tells today's rows from those that are booked.",
};
