import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'il-mizrahi',
  label: 'Mizrahi Tefahot',
  country: 'IL',
  sites: ['https://*.mizrahi-tefahot.co.il/*'],
  startUrl: 'https://mto.mizrahi-tefahot.co.il/',
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-07',
    sources: ['eshaham/israeli-bank-scrapers, mizrahi'],
    confirmedLive: null,
  },
  reasonToExist: 'Known by name only: the generic reader does the rows.',
};
