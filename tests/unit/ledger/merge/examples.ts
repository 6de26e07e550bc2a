import type { Transaction } from '../../../../utils/model/ledger.ts';

/** An invented posted transaction. */
export const example = (id: string, more: Partial<Transaction> = {}): Transaction => ({
  id,
  accountId: 'a',
  date: '2026-03-02',
  amountMinor: -500,
  currency: 'EUR',
  description: 'Bakery',
  pending: false,
  fingerprint: `a|${more.date ?? ''}|${more.description ?? ''}`,
  ordinal: 0,
  dayRank: 0,
  origin: { siteId: 's', adapterId: 'generic', adapterVersion: 1, route: 'page', at: 1_000 },
  ...more,
});
