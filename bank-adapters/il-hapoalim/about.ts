import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'il-hapoalim',
  label: 'Bank Hapoalim',
  country: 'IL',
  sites: ['https://login.bankhapoalim.co.il/*'],
  startUrl: 'https://login.bankhapoalim.co.il/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['eshaham/israeli-bank-scrapers (2026-07)', 'a fork of israeli-bank-scrapers and its recorded responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Gives unsigned amounts their sign by the kind of event, and reads dates that are whole numbers.',
};
