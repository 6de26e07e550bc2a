import type { AdapterAbout } from '../types.ts';

export const about: AdapterAbout = {
  id: 'ca-td',
  label: 'TD',
  country: 'CA',
  sites: ['https://easyweb.td.com/*'],
  startUrl: 'https://easyweb.td.com/ui/ew/fs?fsType=PFS',
  hasRoutes: true,
  version: 1,
  evidence: {
    trust: 'B',
    sourceDate: '2026-03',
    sources: ['InvictusVIII/BreakTwenty, td', 'lijunle, notes on TD', 'public clients of its responses'],
    confirmedLive: null,
  },
  reasonToExist: 'Reads withdrawals and deposits from fields of their own, and proves them by the balance after each.',
};
