import type { MethodName, TestedMonth } from './backtest.ts';

/** What a method's errors come to, in parts of what there was (WAPE); the smaller the better. */
export function weighError(tested: readonly TestedMonth[], forecast: (month: TestedMonth) => number): number {
  let error = 0;
  let whole = 0;
  for (const month of tested) {
    error += Math.abs(month.actual - forecast(month));
    whole += Math.abs(month.actual);
  }
  return whole === 0 ? 0 : error / whole;
}

/** What is forecast by as long as nothing has been tested. */
const unproven: MethodName = 'median-12';

/** The method that was nearest on the user's own months so far. */
export function chooseMethod(tested: readonly TestedMonth[]): { method: MethodName; error: number | undefined } {
  const [first] = tested;
  if (first === undefined) return { method: unproven, error: undefined };
  const errors = (Object.keys(first.forecasts) as MethodName[]).map((method) => ({ method, error: weighError(tested, ({ forecasts }) => forecasts[method]) }));
  return errors.toSorted((a, b) => a.error - b.error)[0] ?? { method: unproven, error: undefined };
}
