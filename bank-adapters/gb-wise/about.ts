import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'gb-wise',
  label: 'Wise',
  country: 'GB',
  sites: ['https://wise.com/*'],
  startUrl: 'https://wise.com/all-transactions',
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-03',
    sources: ['zkp2p/providers, wise', 'lijunle, notes on Wise'],
    confirmedLive: null,
  },
  reasonToExist: 'Names the bank; its responses do not say which balance was billed, so the generic reader does its rows.',
};
