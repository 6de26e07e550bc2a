import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'il-beinleumi',
  label: 'Beinleumi and the banks of its group',
  country: 'IL',
  sites: ['https://online.fibi.co.il/*', 'https://online.bankotsar.co.il/*', 'https://online.bankmassad.co.il/*', 'https://online.pagi.co.il/*'],
  startUrl: 'https://online.fibi.co.il/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-08',
    sources: ['eshaham/israeli-bank-scrapers (2026-07)', 'a fork of israeli-bank-scrapers and its recorded responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads the two amount fields, and does not take the zero of rows within a day for a balance.',
};
