import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatementRow } from '../../../utils/model/statement.ts';
import { repairSigns } from '../../../utils/read/repair.ts';
import { row, withBalances } from './rows.ts';

const listed = withBalances(
  [row('2026-03-05', -500), row('2026-03-04', 2000), row('2026-03-03', -300), row('2026-03-02', -100)],
  10_000,
);
const amounts = (rows: readonly StatementRow[]): number[] => rows.map((each) => each.amountMinor);
const withAmounts = (rows: StatementRow[], change: (amount: number) => number): StatementRow[] =>
  rows.map((each) => Object.assign({}, each, { amountMinor: change(each.amountMinor) }));

describe('running balances', () => {
  test('leave alone what they prove', () => {
    expect(repairSigns(listed)).toEqual({ rows: listed, changed: 'none' });
  });

  test('show that all signs are the other way round', () => {
    expect(repairSigns(withAmounts(listed, (amount) => -amount))).toEqual({ rows: listed, changed: 'all-flipped' });
  });

  test('give unsigned amounts their sign', () => {
    const { rows, changed } = repairSigns(withAmounts(listed, Math.abs), { openingMinor: 10_000 });
    expect([amounts(rows), changed]).toEqual([amounts(listed), 'by-balance']);
  });

  test('cannot sign the oldest row without a balance before it', () => {
    const { rows, changed } = repairSigns(withAmounts(listed, Math.abs));
    expect([amounts(rows), changed]).toEqual([[-500, 2000, -300, 100], 'by-balance']);
  });

  test('sign rows that share one balance, where there is one way only', () => {
    const dayEnds = listed.map((each, at) => {
      if (at !== 2) return each;
      const { balanceAfterMinor: _, ...bare } = each;
      return bare;
    });
    const { rows } = repairSigns(withAmounts(dayEnds, Math.abs), { openingMinor: 10_000 });
    expect(amounts(rows)).toEqual(amounts(listed));
    // Five in and five out, or five out and five in: nobody can tell.
    const twins = [row('2026-03-04', 5, { balanceAfterMinor: 100 }), row('2026-03-04', 5)];
    expect(repairSigns(twins, { openingMinor: 100 })).toEqual({ rows: twins, changed: 'none' });
  });

  test('see through a day listed the other way round', () => {
    const day = withBalances([row('2026-03-04', 70), row('2026-03-04', -20), row('2026-03-04', -5)], 100);
    const { rows, changed } = repairSigns(withAmounts(day.toReversed(), Math.abs), { openingMinor: 100 });
    expect([amounts(rows), changed]).toEqual([[-5, -20, 70], 'by-balance']);
  });

  test('change nothing where nothing makes them hold', () => {
    const wrong = withAmounts(listed, (amount) => Math.abs(amount) + 1);
    expect(repairSigns(wrong)).toEqual({ rows: wrong, changed: 'none' });
  });
});

test('the balances around the rows flip them all or none', () => {
  const rows = [row('2026-03-05', 500), row('2026-03-04', 300)];
  const outer = { openingMinor: 1000, closingMinor: 200 };
  expect(repairSigns(rows, outer)).toMatchObject({ changed: 'all-flipped' });
  expect(amounts(repairSigns(rows, outer).rows)).toEqual([-500, -300]);
  expect(repairSigns(rows, { openingMinor: 1000 }).changed).toBe('none');
});

test('a pending row without balance keeps its sign and disturbs nothing', () => {
  const pending = row('2026-03-06', 42, { pending: true });
  const { rows, changed } = repairSigns([pending, ...withAmounts(listed, Math.abs)], { openingMinor: 10_000 });
  expect([amounts(rows), changed]).toEqual([[42, ...amounts(listed)], 'by-balance']);
});

test('whatever the signs were, what is repaired is the truth or untouched', () => {
  const truth = fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(truth, fc.infiniteStream(fc.boolean()), (list, coin) => {
      const rows = withBalances(
        list.map((amount, at) => row(`2026-03-${String(28 - at)}`, amount)),
        0,
      );
      const given = withAmounts(rows, (amount) => (coin.next().value ? 0 - amount : amount));
      const repaired = repairSigns(given, { openingMinor: 0 }).rows;
      expect(amounts(repaired).map((amount) => amount + 0)).toEqual(amounts(rows).map((amount) => amount + 0));
    }),
    { seed: 5, numRuns: 300 },
  );
});
