import { addDays } from '../../../../utils/model/iso-date.ts';
import type { Transaction } from '../../../../utils/model/ledger.ts';

/** A transaction with everything filled in; what a test is about is given. */
export const transaction = (given: Partial<Transaction> = {}): Transaction => ({
  id: 't1',
  accountId: 'a1',
  date: '2026-11-20',
  amountMinor: -1250,
  currency: 'EUR',
  description: 'Kiosk',
  pending: false,
  fingerprint: 'f',
  ordinal: 0,
  dayRank: 0,
  origin: { siteId: 's', adapterId: 'generic', adapterVersion: 1, route: 'page', at: 0 },
  ...given,
});

const words = ['Boulangerie', 'MARKT', 'Überweisung', 'Café Zürich', 'Rent', 'Amazon', 'Tram', 'Łódź Bilety', 'Salary', 'Pharmacy'];

/** A ledger of any size, newest first, the same each time. */
export const manyTransactions = (count: number): Transaction[] =>
  Array.from({ length: count }, (_, index) =>
    transaction({
      id: `t${index}`,
      accountId: `a${index % 4}`,
      date: addDays('2026-11-22', -Math.floor(index / 27)),
      amountMinor: index % 13 === 0 ? 250_000 : -(((index * 7919) % 20_000) + 100),
      currency: index % 9 === 0 ? 'USD' : 'EUR',
      description: `${words[index % words.length]} ${index % 1000} CARD 4821`,
      pending: index < 5,
      ...(index % 3 === 0 ? { counterparty: words[(index * 3) % words.length] ?? '' } : {}),
    }),
  );
