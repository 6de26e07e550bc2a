import { describe, expect, test } from 'vitest';
import { orderRows } from '../../../utils/read/order.ts';
import { row, withBalances } from './rows.ts';

const newest = [
  row('2026-03-05', -1),
  row('2026-03-04', -2),
  row('2026-03-04', -3),
  row('2026-03-02', -4),
];

describe('dates decide', () => {
  test.each(['newest-first', 'oldest-first', 'unknown'] as const)('whatever the source claims: %s', (given) => {
    expect(orderRows(newest, given)).toEqual(newest);
    expect(orderRows(newest.toReversed(), given)).toEqual(newest);
  });

  test('pending rows stand apart and say nothing', () => {
    const pending = row('2026-03-06', -9, { pending: true });
    const sameDay = [row('2026-03-04', -2), row('2026-03-04', -3)];
    expect(orderRows([...sameDay, pending], 'newest-first')).toEqual([pending, ...sameDay]);
    expect(orderRows([...newest, pending], 'unknown')).toEqual([pending, ...newest]);
    expect(orderRows([pending, ...newest.toReversed()], 'unknown')).toEqual([pending, ...newest]);
  });
});

describe('where all dates are the same', () => {
  const day = [row('2026-03-04', -1), row('2026-03-04', -2), row('2026-03-04', -3)];

  test('the running balances decide', () => {
    const listed = withBalances(day, 100);
    expect(orderRows(listed, 'oldest-first')).toEqual(listed);
    expect(orderRows(listed.toReversed(), 'newest-first')).toEqual(listed);
    expect(orderRows(listed.toReversed(), 'unknown')).toEqual(listed);
  });

  test('then the claim, then the order given', () => {
    expect(orderRows(day, 'newest-first')).toEqual(day);
    expect(orderRows(day, 'oldest-first')).toEqual(day.toReversed());
    expect(orderRows(day, 'unknown')).toEqual(day);
  });
});

describe('where dates are mixed', () => {
  const mixed = [row('2026-03-05', -1), row('2026-03-03', -2), row('2026-03-04', -3), row('2026-03-01', -4)];

  test('an order that its balances prove stays as it is', () => {
    const listed = withBalances(mixed, 100);
    expect(orderRows(listed, 'unknown')).toEqual(listed);
    expect(orderRows(listed.toReversed(), 'newest-first')).toEqual(listed);
  });

  test('else it is sorted by date, the same day as given', () => {
    expect(orderRows(mixed, 'unknown').map((each) => each.amountMinor)).toEqual([-1, -3, -2, -4]);
    expect(orderRows(mixed.toReversed(), 'unknown').map((each) => each.amountMinor)).toEqual([-1, -3, -2, -4]);
  });
});

test('neither changes what it is given nor loses a row', () => {
  const given = newest.toReversed();
  const before = [...given];
  expect(orderRows(given, 'unknown')).toHaveLength(4);
  expect(given).toEqual(before);
  expect(orderRows([], 'unknown')).toEqual([]);
});
