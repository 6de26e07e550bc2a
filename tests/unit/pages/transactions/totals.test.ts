import { describe, expect, test } from 'vitest';
import { groupByDay, totalsByMonth, totalsOf } from '../../../../components/pages/transactions/totals.ts';
import { manyTransactions, transaction } from './make-transactions.ts';

describe('days', () => {
  test('each day once, in the order of the list, with its rows', () => {
    const days = groupByDay([transaction({ id: '1' }), transaction({ id: '2' }), transaction({ id: '3', date: '2026-11-19' })]);
    expect(days.map((day) => [day.key, day.rows.map((row) => row.id)])).toEqual([
      ['2026-11-20', ['1', '2']],
      ['2026-11-19', ['3']],
    ]);
  });

  test('no row is lost among 100,000', () => {
    const days = groupByDay(manyTransactions(100_000));
    expect(days.reduce((count, day) => count + day.rows.length, 0)).toBe(100_000);
    expect(new Set(days.map((day) => day.key)).size).toBe(days.length);
  });
});

describe('totals', () => {
  const rows = [
    transaction({ amountMinor: -1000 }),
    transaction({ amountMinor: 2500 }),
    transaction({ amountMinor: -300, currency: 'USD' }),
    transaction({ amountMinor: -1, date: '2026-10-02' }),
  ];

  test('currencies stand apart, the busiest first', () => {
    expect(totalsOf(rows)).toEqual([
      { currency: 'EUR', inMinor: 2500, outMinor: -1001, count: 3 },
      { currency: 'USD', inMinor: 0, outMinor: -300, count: 1 },
    ]);
  });

  test('months come newest first', () => {
    const months = totalsByMonth(rows);
    expect(months.map(({ month }) => month)).toEqual(['2026-11', '2026-10']);
    expect(months[1]?.totals).toEqual([{ currency: 'EUR', inMinor: 0, outMinor: -1, count: 1 }]);
  });
});
