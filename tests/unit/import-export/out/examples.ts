import fc from 'fast-check';
import { addDays } from '../../../../utils/model/iso-date.ts';
import type { Account, Transaction } from '../../../../utils/model/ledger.ts';

export const exampleAccount: Account = {
  id: 'a1',
  siteId: 'bank.example',
  key: 'DE02',
  name: 'Current account',
  mask: '1234',
  kind: 'deposit',
  currency: 'EUR',
  balance: { amountMinor: 100_005, at: Date.UTC(2026, 10, 21, 9) },
  months: ['2026-11'],
  createdAt: 1,
};

export const exampleTransaction = (more: Partial<Transaction> = {}): Transaction => ({
  id: 't1',
  accountId: 'a1',
  date: '2026-11-20',
  amountMinor: -1_250,
  currency: 'EUR',
  description: 'REWE',
  pending: false,
  fingerprint: 'a1|2026-11-20|-1250|EUR|REWE',
  ordinal: 0,
  dayRank: 0,
  origin: { siteId: 'bank.example', adapterId: 'generic', adapterVersion: 1, route: 'page', at: 5 },
  ...more,
});

const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('=cmd|x', '+1', '-2,50', '@A1', '\tx', '\rx', '"', ',', 'a\r\nb', "'=1", ' ', '𝄞 �', '\u0000\u0008'));

/** Any transactions, with whatever a bank may write into them. */
export const transactions: fc.Arbitrary<Transaction> = fc
  .record({
    id: fc.uuid(),
    day: fc.integer({ min: 0, max: 900 }),
    amountMinor: fc.maxSafeInteger(),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'USD'),
    description: words,
    counterparty: words,
    bankCategory: words,
    pending: fc.constantFrom<Transaction['pending'][]>(true, false, 'unknown'),
  })
  .map(({ day, ...each }) => exampleTransaction({ ...each, date: addDays('2024-06-01', day) }));
