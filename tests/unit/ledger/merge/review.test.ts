import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markDoubles } from '../../../../utils/ledger/merge/doubles.ts';
import { findPairs } from '../../../../utils/ledger/merge/review/find-pairs.ts';
import { nearestPairs } from '../../../../utils/ledger/merge/review/nearest-pairs.ts';
import { addDays, monthOf } from '../../../../utils/model/iso-date.ts';
import type { Transaction } from '../../../../utils/model/ledger.ts';
import { example } from './examples.ts';

const drawn = fc.record({
  day: fc.nat(170),
  amountMinor: fc.constantFrom(-500, 500, -700, 700, -500),
  accountId: fc.constantFrom('a', 'b'),
  description: fc.constantFrom('Bakery', 'Bakery Sons', 'Station', 'Card 44'),
  pending: fc.constantFrom(true, false, false, 'unknown' as const),
  source: fc.constantFrom('page', 'file'),
  at: fc.integer({ min: 1, max: 5 }),
});

test('a month found with those beside it comes out as in the whole ledger', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 20, maxLength: 90, size: 'max' }), (rows) => {
      const all = rows.map(({ day, source, at, ...row }, index) => {
        const date = addDays('2026-01-01', day);
        return example(`t${index}`, { ...row, date, origin: { siteId: source, adapterId: source, adapterVersion: 1, route: 'page', at } });
      });
      const whole = findPairs(all);
      const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
      for (const [index, month] of months.entries()) {
        const beside = new Set(months.slice(Math.max(0, index - 1), index + 2));
        expect(findPairs(all.filter(({ date }) => beside.has(monthOf(date)))).get(month)).toEqual(whole.get(month));
        found += whole.get(month)?.length ?? 0;
      }
    }),
    { seed: 20_261_123, numRuns: 300 },
  );
  expect(found).toBeGreaterThan(1_000);
});

test('of several that fit, each side has its nearest one', () => {
  const pairs = nearestPairs([{ one: 'a', other: 'x', cost: 2 }, { one: 'b', other: 'x', cost: 1 }, { one: 'a', other: 'y', cost: 3 }, { one: 'b', other: 'y', cost: 1 }], (each) => each);
  expect(pairs.map(({ one, other }) => one + other)).toEqual(['bx']);
});

describe('what was said to be another transaction', () => {
  const said = (id: string, sameAs: string, more: Partial<Transaction> = {}): Transaction => example(id, { edits: [{ step: `s ${id}`, at: 1, sameAs }], ...more });

  test('is marked with the one that it is, under the id that this one has now', () => {
    expect(markDoubles([said('t1', 'old'), example('t2', { formerIds: ['old'] })], new Set())).toMatchObject([{ id: 't1', doubleOf: 't2' }]);
    expect(markDoubles([said('t1', 't2', { doubleOf: 't2' }), example('t2')], new Set())).toEqual([]);
  });

  test('loses the mark with the answer, and where the other one was taken out', () => {
    expect(markDoubles([example('t1', { doubleOf: 't2' }), example('t2')], new Set())).toEqual([example('t1')]);
    expect(markDoubles([said('t1', 't2', { doubleOf: 't2' })], new Set(['t2']))).toEqual([said('t1', 't2')]);
  });

  test('keeps it where the other one lies in months that are not open', () => {
    expect(markDoubles([said('t1', 't2', { doubleOf: 't2' })], new Set())).toEqual([]);
  });

  test('of two that were each said to be the other one stays', () => {
    const marked = markDoubles([said('t1', 't2', { ordinal: 0 }), said('t2', 't1', { ordinal: 1 })], new Set());
    expect(marked.map(({ id, doubleOf }) => [id, doubleOf])).toEqual([['t2', 't1']]);
  });
});
