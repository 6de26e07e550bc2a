import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'il-cal',
  label: 'Cal (Visa Cal)',
  country: 'IL',
  sites: ['https://*.cal-online.co.il/*'],
  startUrl: 'https://digital-web.cal-online.co.il/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['eshaham/israeli-bank-scrapers (2026-07)', 'a fork of israeli-bank-scrapers and its recorded responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads the rows of all charge dates as one list, those that wait for approval beside them, and both amounts of a purchase abroad.',
};
