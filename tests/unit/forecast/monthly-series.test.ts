import { expect, test } from 'vitest';
import { monthNumber, monthOfNumber, toMonthlySeries } from '../../../utils/forecast/monthly-series.ts';
import { simpleMethods } from '../../../utils/forecast/simple-methods.ts';

const entry = (date: string, amountMinor: number, ...partOf: string[]) => ({ partOf, date, amountMinor });

test('months count on over the end of a year', () => {
  expect(monthOfNumber(monthNumber('2025-12') + 1)).toBe('2026-01');
  expect(monthOfNumber(monthNumber('2026-01') - 1)).toBe('2025-12');
});

test('a month without a transaction is a zero, and what is not complete yet is left out', () => {
  const series = toMonthlySeries([entry('2025-11-30', 500, 'a'), entry('2026-02-01', 700, 'a'), entry('2026-02-09', 100, 'a'), entry('2026-04-02', 9_999, 'a')], '2026-03');
  expect(series).toEqual([{ key: '["a"]', partOf: ['a'], first: '2025-11', totals: [500, 0, 0, 800, 0], counts: [1, 0, 0, 2, 0] }]);
});

test('what is part of other things is a series of its own', () => {
  const keys = toMonthlySeries([entry('2026-01-01', 1, 'a', 'b'), entry('2026-01-01', 1, 'a,b'), entry('2026-01-01', 1, 'a')]).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});

test('the simple methods say what their names say', () => {
  const history = [100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 24];
  expect(Object.fromEntries(Object.entries(simpleMethods).map(([name, method]) => [name, method(history)]))).toEqual({
    'last-value': 24,
    'seasonal-naive': 1,
    'mean-3': 15,
    'mean-12': 7.5,
    'median-12': 6.5,
  });
});
