import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { backtest, type MethodName, type TestedMonth } from '../../../utils/forecast/backtest.ts';
import { chooseMethod, weighError } from '../../../utils/forecast/choose-method.ts';
import { isHeld } from '../../../utils/forecast/interval.ts';
import { monthNumber, monthOfNumber, toMonthlySeries, type MonthlySeries } from '../../../utils/forecast/monthly-series.ts';
import { Random } from './dedupe/random.ts';
import { readTable } from './read-table.ts';

/** Shorter series have no year to learn from and none to be tested in. */
const shortest = 24;
/** Months before the first that is forecast, counted from the file's first. */
const warmUp = 24;

interface MethodScore {
  /** Absolute errors in parts of all money. */
  wape: number;
  /** Mean error in units of what a series usually changes by in a month. */
  mase: number;
}

export interface ForecastScore {
  by: 'account' | 'category';
  series: number;
  /** Months forecast, of all series together. */
  n: number;
  /** What the product would have said: each month by the method that had been nearest until then. */
  ours: MethodScore & {
    /** The part of months that lay within the interval that should hold 80 %. */
    coverage: number;
  };
  methods: Record<MethodName, MethodScore>;
  /** The WAPE of ours in parts of the best simple method's. */
  ratio: number;
  best: string;
}

/**
 * Forecasts each month of each series (`date,amount,account[,category]`) from what came before it, with the product's
 * own code. By category a series is one category of one account. The file's last month may be cut off and is left out.
 */
export function evalForecast(file: string, by: 'account' | 'category', seed: number): ForecastScore {
  const series = readSeries(file, by);
  const from = Math.min(...series.map(({ first }) => monthNumber(first))) + warmUp;
  const tested = run(series, from, seed);
  const chosen = chooseAlong(tested);
  const methods = Object.fromEntries(methodsOf(tested).map((method) => [method, score(tested, (month) => month.forecasts[method])])) as Record<MethodName, MethodScore>;
  const simple = (Object.entries(methods) as [MethodName, MethodScore][]).filter(([method]) => !method.startsWith('forest')).toSorted(([, a], [, b]) => a.wape - b.wape);
  const ours = { ...score(tested, (month) => chosen.get(month) ?? 0), coverage: tested.filter(isHeld).length / tested.length };
  return { by, series: series.length, n: tested.length, ours, methods, best: simple[0]?.[0] ?? '', ratio: ours.wape / (simple[0]?.[1].wape ?? Number.NaN) };
}

function readSeries(file: string, by: 'account' | 'category'): MonthlySeries[] {
  const bytes = readFileSync(file);
  const records = readTable(file, (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), ['date', 'amount', 'account', ...(by === 'category' ? ['category'] : [])]);
  const entries = records.map(({ date = '', amount = '', account = '', category = '' }) => ({
    partOf: by === 'category' ? [account, category] : [account],
    date,
    amountMinor: Math.round(Number(amount) * 100),
  }));
  const last = entries.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const complete = monthOfNumber(monthNumber(last.slice(0, 7)) - 1);
  return toMonthlySeries(entries).map((each) => cutAt(each, complete)).filter(({ totals }) => totals.length >= shortest);
}

/** A series ends with its own last month: an account that is closed says nothing of the months after. */
function cutAt(series: MonthlySeries, last: string): MonthlySeries {
  const length = Math.max(0, Math.min(series.totals.length, monthNumber(last) - monthNumber(series.first) + 1));
  return { ...series, totals: series.totals.slice(0, length), counts: series.counts.slice(0, length) };
}

function run(series: readonly MonthlySeries[], from: number, seed: number): TestedMonth[] {
  const steps = backtest(series, {
    from,
    random: () => {
      const random = new Random(seed);
      return () => random.next();
    },
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const methodsOf = (tested: readonly TestedMonth[]): MethodName[] => Object.keys(tested[0]?.forecasts ?? {}) as MethodName[];

/** Month after month, by the method that had been nearest in all months before. */
function chooseAlong(tested: readonly TestedMonth[]): Map<TestedMonth, number> {
  const chosen = new Map<TestedMonth, number>();
  for (const [month, now] of Map.groupBy(tested, (each) => each.month)) {
    const { method } = chooseMethod(tested.filter((each) => each.month < month));
    for (const each of now) chosen.set(each, each.forecasts[method]);
  }
  return chosen;
}

function score(tested: readonly TestedMonth[], forecast: (month: TestedMonth) => number): MethodScore {
  const scaled = tested.filter(({ usualChange }) => usualChange > 0).map((month) => Math.abs(month.actual - forecast(month)) / month.usualChange);
  return { wape: weighError(tested, forecast), mase: scaled.reduce((sum, error) => sum + error, 0) / Math.max(1, scaled.length) };
}

export function printForecast({ by, series, n, ours, methods, ratio, best }: ForecastScore): string {
  const line = (name: string, { wape, mase }: MethodScore): string => `${name.padEnd(20)}${wape.toFixed(3).padStart(8)}${mase.toFixed(2).padStart(8)}`;
  return [
    `By ${by}: ${series} series, ${n} months`,
    `${''.padEnd(20)}${'WAPE'.padStart(8)}${'MASE'.padStart(8)}`,
    ...Object.entries(methods).map(([name, each]) => line(name, each)),
    line('ours', ours),
    `ours is ${ratio.toFixed(3)} of ${best}; 80 % intervals held ${(ours.coverage * 100).toFixed(1)} %`,
  ].join('\n');
}
