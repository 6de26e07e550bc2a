/** One measured figure. Names stay the same over time, so that results can be compared. */
export interface BenchResult {
  name: string;
  /** The median of several runs after a warm-up. */
  value: number;
  unit: 'ms' | 'kB';
  /** What it must not exceed. */
  limit: number;
  pass: boolean;
  /** The same work done the plain way in the same run, and how many times ours that is. */
  reference?: { what: string; value: number };
  ratio?: number;
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

/** A result from its samples. */
export const result = (name: string, samples: readonly number[], unit: BenchResult['unit'], limit: number): BenchResult => {
  const value = Math.round(median(samples) * 10) / 10;
  return { name, value, unit, limit, pass: value <= limit };
};
