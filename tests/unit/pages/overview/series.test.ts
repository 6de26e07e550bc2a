import { describe, expect, test } from 'vitest';
import { currenciesOf, monthSeries } from '../../../../components/pages/overview/month-series.ts';
import { monthAfter, monthBefore, tidelineSeries } from '../../../../components/pages/overview/tideline-series.ts';
import type { MonthTotals } from '../../../../utils/model/ledger.ts';

const day = (date: string, outMinor: number, currency = 'EUR') => ({ date, currency, outMinor });
const totals = (currency: string, count: number): MonthTotals => ({ currency, inMinor: 10, outMinor: -20, count });

describe('the tideline', () => {
  const summary = { days: [day('2026-10-01', -500), day('2026-10-31', -700), day('2026-11-02', -100), day('2026-11-04', -50), day('2026-11-04', -9, 'USD'), day('2026-11-28', -1000)] };

  test('adds up day by day to today, and not beyond', () => {
    const series = tidelineSeries(summary, 'EUR', '2026-11-05');
    expect(series.current).toEqual([0, 100, 100, 150, 150]);
    expect(series.spentMinor).toBe(150);
  });

  test('stands beside the same day of the month before', () => {
    const series = tidelineSeries(summary, 'EUR', '2026-11-05');
    expect(series.previous).toHaveLength(31);
    expect(series.spentBeforeMinor).toBe(500);
    expect(series.previous.at(-1)).toBe(1200);
  });

  test('a longer month is compared with the last day of a shorter one', () => {
    const march = tidelineSeries({ days: [day('2026-02-28', -300)] }, 'EUR', '2026-03-31');
    expect(march.previous).toHaveLength(28);
    expect(march.spentBeforeMinor).toBe(300);
  });

  test('months turn over the year', () => {
    expect([monthBefore('2026-01'), monthAfter('2026-12'), monthAfter('2028-02')]).toEqual(['2025-12', '2027-01', '2028-03']);
  });
});

describe('the months', () => {
  test('twelve at most, today’s last, gaps as zeros, nothing before the first that is known', () => {
    const months = monthSeries({ months: [{ month: '2026-08', totals: [totals('EUR', 3)] }, { month: '2026-10', totals: [totals('USD', 1)] }] }, 'EUR', '2026-11-22');
    expect(months.map((each) => [each.month, each.outMinor])).toEqual([['2026-08', -20], ['2026-09', 0], ['2026-10', 0], ['2026-11', 0]]);
    expect(monthSeries({ months: [] }, 'EUR', '2026-11-22')).toEqual([]);
    const long = Array.from({ length: 36 }, (_, index) => ({ month: `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, totals: [totals('EUR', 1)] }));
    expect(monthSeries({ months: long }, 'EUR', '2026-11-22').map((each) => each.month)).toHaveLength(12);
  });

  test('the currency used most comes first; one that only an account holds comes last', () => {
    const account = { id: '1', siteId: 's', key: 'k', name: 'n', kind: 'deposit' as const, currency: 'GBP', months: [], createdAt: 0 };
    expect(currenciesOf({ accounts: [account], months: [{ month: '2026-11', totals: [totals('USD', 2), totals('EUR', 9)] }] })).toEqual(['EUR', 'USD', 'GBP']);
  });
});
