import { describe, expect, test } from 'vitest';
import { backtest, type TestedMonth } from '../../../utils/forecast/backtest.ts';
import { chooseMethod } from '../../../utils/forecast/choose-method.ts';
import { forecastMonths } from '../../../utils/forecast/forecast.ts';
import { isHeld, narrowTails } from '../../../utils/forecast/interval.ts';
import { monthNumber, type MonthlySeries } from '../../../utils/forecast/monthly-series.ts';
import { seasonOf } from '../../../utils/forecast/season.ts';
import { seeded } from './seeded.ts';

/** Six years of some categories, each dear in one month of the year, with a noise that no method can know. */
function makeSeries(count: number, months = 72): MonthlySeries[] {
  const random = seeded(11);
  return Array.from({ length: count }, (_, index) => {
    const base = 5_000 * (index + 1);
    const totals = Array.from({ length: months }, (_, at) => Math.round(base * (at % 12 === 11 ? 3 : 1) * (0.9 + 0.2 * random())));
    return { key: `["${index}"]`, partOf: [String(index)], first: '2019-01', totals, counts: totals.map(() => 4) };
  });
}

function run(series: MonthlySeries[], from: string, relearnEvery = 6): TestedMonth[] {
  const steps = backtest(series, { from: monthNumber(from), random: () => seeded(), relearnEvery });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('the backtest', () => {
  test('finds the yearly month that simple means and medians miss', () => {
    const tested = run(makeSeries(6), '2022-01');
    expect(chooseMethod(tested).method).toMatch(/^(forest|seasonal-naive)$/);
    const forest = tested.filter(({ month }) => month % 12 === 11);
    expect(forest.every(({ actual, forecasts }) => Math.abs(forecasts.forest - actual) < 0.25 * actual)).toBe(true);
  });

  test('knows nothing of what comes later', () => {
    const series = makeSeries(3);
    const changed = series.map((each) => ({ ...each, totals: each.totals.map((total, at) => (at >= 50 ? total * 9 : total)) }));
    const until = monthNumber('2019-01') + 50;
    const before = (tested: TestedMonth[]): unknown[] => tested.filter(({ month }) => month <= until).map(({ forecasts, low, high }) => ({ forecasts, low, high }));
    expect(before(run(changed, '2022-01'))).toEqual(before(run(series, '2022-01')));
  });

  test('leaves out series that have no year behind them', () => {
    const [long, short] = [makeSeries(1), makeSeries(1, 8)];
    expect(new Set(run([...long, ...short.map((each) => ({ ...each, first: '2024-05' }))], '2022-01').map(({ series }) => series))).toEqual(new Set([0]));
  });
});

describe('intervals', () => {
  test('grow where they held too little, and shrink where they held too much', () => {
    const month = (actual: number): { actual: number; low: number; high: number } => ({ actual, low: 0, high: 10 });
    expect(narrowTails(0.1, [month(50), month(60)])).toBeLessThan(0.1);
    expect(narrowTails(0.1, [month(5), month(6)])).toBeGreaterThan(0.1);
    expect(narrowTails(0.1, [])).toBe(0.1);
  });

  test('hold about what they say on months with a noise of their own', () => {
    const tested = run(makeSeries(8, 120), '2023-01', 3);
    const held = tested.filter(isHeld).length / tested.length;
    expect(held).toBeGreaterThan(0.7);
    expect(held).toBeLessThan(0.9);
  });
});

test('a calendar month that is dear each year is told, from the years before alone', () => {
  const course = new Map(Array.from({ length: 60 }, (_, at) => [24_000 + at, (24_000 + at) % 12 === 6 ? 300 : 100]));
  expect(seasonOf(course, 24_054, 24_054)).toBeGreaterThan(1.8);
  expect(seasonOf(course, 24_055, 24_055)).toBeLessThan(1);
  const later = new Map([...course, [24_054, 1e9]]);
  expect(seasonOf(later, 24_054, 24_054)).toBe(seasonOf(course, 24_054, 24_054));
});

describe('what is to come', () => {
  test('is told for the next months by the method that was nearest, within its interval', () => {
    const series = makeSeries(4);
    const [first] = forecastMonths(series, { months: 14, tested: run(series, '2022-01'), random: seeded() });
    expect(first?.months.map(({ month }) => month).slice(0, 2)).toEqual(['2025-01', '2025-02']);
    expect(first?.months.every(({ low, expected, high }) => low <= expected && expected <= high)).toBe(true);
    const december = first?.months[11];
    expect(december?.expected).toBeGreaterThan(2 * (first?.months[5]?.expected ?? 0));
    expect(first?.error).toBeLessThan(0.2);
  });

  test('is told plainly where there is less than a year behind it', () => {
    const short = { key: '["a"]', partOf: ['a'], first: '2026-01', totals: [300, 500, 400], counts: [1, 1, 1] };
    expect(forecastMonths([short], { months: 1, tested: [], random: seeded() })).toEqual([
      { key: '["a"]', method: 'median-12', months: [{ month: '2026-04', expected: 400, low: 0, high: 500 }] },
    ]);
  });
});
