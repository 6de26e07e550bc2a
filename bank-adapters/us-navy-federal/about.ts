import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'us-navy-federal',
  label: 'Navy Federal',
  country: 'US',
  sites: ['https://*.navyfederal.org/*'],
  startUrl: 'https://digitalomni.navyfederal.org/',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'A',
    sourceDate: '2026-02',
    sources: ['a public client of its responses, captures of February 2026', "public samples of Backbase's events"],
    confirmedLive: null,
  },
  reasonToExist: 'Reads the responses of the platform behind it, with pending rows that are asked for by themselves, and names the accounts.',
};
