import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatementRow } from '../../../utils/model/statement.ts';
import { proveRows } from '../../../utils/read/proof.ts';
import { row, withBalances } from './rows.ts';

const listed = withBalances(
  [
    row('2026-03-05', -500),
    row('2026-03-04', 2000),
    row('2026-03-04', -300),
    row('2026-03-04', -700),
    row('2026-03-02', -100),
  ],
  10_000,
);
const without = (rows: StatementRow[], ...places: number[]): StatementRow[] =>
  rows.map((each, at) => {
    if (!places.includes(at)) return each;
    const { balanceAfterMinor: _, ...bare } = each;
    return bare;
  });
const changed = (rows: StatementRow[], place: number, more: Partial<StatementRow>): StatementRow[] =>
  rows.map((each, at) => Object.assign({}, each, at === place ? more : {}));

const proved = { result: 'proved', by: 'running-balance' };
const order = (...places: number[]): StatementRow[] => places.map((at) => listed[at]).filter((each) => each !== undefined);

describe('running balances', () => {
  test('that follow are proved', () => expect(proveRows(listed)).toEqual(proved));

  test('that do not are broken at the first row from the oldest', () => {
    expect(proveRows(changed(listed, 3, { amountMinor: -701 }))).toEqual({
      result: 'broken',
      by: 'running-balance',
      brokenAt: 3,
    });
    // The row before it stands on its own feet again; the older of two faults is named.
    expect(proveRows(changed(changed(listed, 1, { amountMinor: 1 }), 3, { amountMinor: 1 }))).toMatchObject({ brokenAt: 3 });
    const missing = listed.filter((_, at) => at !== 3);
    expect(proveRows(missing)).toMatchObject({ result: 'broken', brokenAt: 2 });
  });

  test.each([
    ['days listed the other way round', order(0, 3, 2, 1, 4)],
    ['a day in no order at all', order(0, 2, 1, 3, 4)],
  ])('hold with %s', (_, rows) => expect(proveRows(rows)).toEqual(proved));

  test('are bridged where only the last row of a day has one', () => {
    expect(proveRows(without(listed, 2, 3))).toEqual(proved);
    // The same, with each day listed oldest first: its balance stands on the last row listed.
    expect(proveRows(without(order(0, 3, 2, 1, 4), 1, 2))).toEqual(proved);
    expect(proveRows(changed(without(listed, 2, 3), 2, { amountMinor: -301 }))).toMatchObject({ result: 'broken', brokenAt: 1 });
  });

  test('leave pending rows out where that makes them hold', () => {
    const pending = row('2026-03-06', -999, { pending: true });
    expect(proveRows([pending, ...listed])).toEqual(proved);
    // Between booked rows, and with its state unknown.
    expect(proveRows([...listed.slice(0, 2), row('2026-03-04', -999, { pending: 'unknown' }), ...listed.slice(2)])).toEqual(proved);
    // Included where the bank counts it in.
    expect(proveRows([{ ...pending, balanceAfterMinor: 10_400 - 999 }, ...listed])).toEqual(proved);
    expect(proveRows([row('2026-03-06', -999, { pending: 'unknown' }), ...listed])).toEqual(proved);
  });

  test('do not vouch for booked rows outside them', () => {
    const why = { result: 'unprovable', why: 'one-balance' };
    expect(proveRows([row('2026-03-06', -1), ...listed])).toEqual(why);
    expect(proveRows([...listed, row('2026-02-01', -1)])).toEqual(why);
    // The day of the oldest balance is the edge of any list.
    expect(proveRows([...listed, row('2026-03-02', -1)])).toEqual(proved);
  });

  test('meet the balances around the rows', () => {
    expect(proveRows(listed, { openingMinor: 10_000, closingMinor: 10_400 })).toEqual(proved);
    expect(proveRows(listed, { openingMinor: 10_001 })).toMatchObject({ result: 'broken', brokenAt: 4 });
    expect(proveRows(listed, { closingMinor: 10_401 })).toMatchObject({ result: 'broken', brokenAt: 0 });
    expect(proveRows([row('2026-03-06', -400), ...listed], { closingMinor: 10_000 })).toEqual(proved);
  });

  test('of two currencies in one list are followed apart', () => {
    const dollars = withBalances([row('2026-03-05', -5), row('2026-03-03', -7)], 100).map((each) =>
      Object.assign({}, each, { currency: 'USD' }),
    );
    const mixed = [...dollars, ...listed].toSorted((a, b) => b.date.localeCompare(a.date));
    expect(proveRows(mixed)).toEqual(proved);
    const broken = mixed.map((each) => (each.amountMinor === -5 ? Object.assign({}, each, { amountMinor: -6 }) : each));
    expect(proveRows(broken)).toMatchObject({ result: 'broken', brokenAt: broken.findIndex((each) => each.amountMinor === -6) });
  });
});

describe('only the balances around the rows', () => {
  const rows = [row('2026-03-05', -500), row('2026-03-04', 2000)];
  const by = 'opening-and-closing';
  test.each<[string, StatementRow[], number, number, unknown]>([
    ['prove a sum that meets them', rows, 100, 1600, { result: 'proved', by }],
    ['break where it does not', rows, 100, 1601, { result: 'broken', by, brokenAt: 0 }],
    ['leave out what is pending', [row('2026-03-06', -9, { pending: true }), ...rows], 100, 1600, { result: 'proved', by }],
    [
      'say nothing where the newest rows may be pending',
      [row('2026-03-06', -9, { pending: 'unknown' }), ...rows],
      100,
      1600,
      { result: 'unprovable', why: 'pending-unknown' },
    ],
  ])('%s', (_, list, openingMinor, closingMinor, proof) => {
    expect(proveRows(list, { openingMinor, closingMinor })).toEqual(proof);
  });
});

test('without two balances there is nothing to prove', () => {
  const bare = without(listed, 0, 1, 2, 3, 4);
  expect(proveRows([])).toEqual({ result: 'unprovable', why: 'no-rows' });
  expect(proveRows(bare)).toEqual({ result: 'unprovable', why: 'no-balances' });
  expect(proveRows(bare, { closingMinor: 0 })).toEqual({ result: 'unprovable', why: 'one-balance' });
  expect(proveRows(without(listed, 0, 1, 2, 3))).toEqual({ result: 'unprovable', why: 'one-balance' });
});

// Amounts from a small set, so that balances meet again within a day and a wrong turn is possible.
const days = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
const dated = (amounts: number[][]): StatementRow[] =>
  amounts.flatMap((day, at) => day.map((amount) => row(`2026-03-${String(28 - at)}`, amount)));

test('any list is proved, however each of its days is shuffled', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 10 }), fc.infiniteStream(fc.nat()), (amounts, opening, random) => {
      const rows = withBalances(dated(amounts), opening);
      const shuffled = rows
        .map((each) => ({ each, key: random.next().value ?? 0 }))
        .toSorted((a, b) => b.each.date.localeCompare(a.each.date) || a.key - b.key)
        .map(({ each }) => each);
      expect(proveRows(shuffled, { openingMinor: opening })).toEqual(proved);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('no list is proved with an amount that is wrong by more than its edge', () => {
  fc.assert(
    fc.property(days, fc.nat(), fc.integer({ min: 50, max: 99 }), (amounts, at, by) => {
      const rows = withBalances(dated(amounts), 0);
      const place = at % rows.length;
      const wrong = changed(rows, place, { amountMinor: (rows[place]?.amountMinor ?? 0) + by });
      expect(proveRows(wrong, { openingMinor: 0 }).result).toBe('broken');
    }),
    { seed: 4, numRuns: 500 },
  );
});

test('a long list is proved quickly, sorted or not', () => {
  const many = withBalances(
    Array.from({ length: 50_000 }, (_, at) => row('2026-03-04', (at * 7919) % 1000)),
    0,
  );
  const start = performance.now();
  expect(proveRows(many, { openingMinor: 0 })).toEqual(proved);
  const shuffled = many.toSorted((a, b) => a.amountMinor - b.amountMinor);
  expect(proveRows(shuffled, { openingMinor: 0 })).toEqual(proved);
  expect(performance.now() - start).toBeLessThan(5000);
});
