import { describe, expect, test } from 'vitest';
import { moveTidemark } from '../../../../utils/ledger/merge/tidemark.ts';
import type { Proof } from '../../../../utils/model/proof.ts';
import type { StatementAccount } from '../../../../utils/model/statement.ts';
import { account, row } from '../rows.ts';

const today = '2026-11-22';
const proved: Proof = { result: 'proved', by: 'running-balance' };

/** A list from one day to another, cut below or not. */
const list = (from: string, to: string, { hasOlder = true, ...more }: Partial<StatementAccount> & { hasOlder?: boolean } = {}): StatementAccount =>
  account([row(to, -100, 'New', { balanceAfterMinor: 5_000 }), row(from, -100, 'Old', { balanceAfterMinor: 5_100 })], {
    coverage: { from, to, hasOlder, rowsLeft: 0 },
    ...more,
  });
const mark = (date: string, proven = false): { tidemark: { date: string; proven: boolean } } => ({ tidemark: { date, proven } });

describe('the tidemark', () => {
  test('is set by the first list, up to its newest row', () => {
    expect(moveTidemark({}, list('2026-11-01', '2026-11-20'), today)).toEqual(mark('2026-11-20'));
  });

  test('stops at yesterday: the day of the capture is not over', () => {
    expect(moveTidemark({}, list('2026-11-01', today), today)).toEqual(mark('2026-11-21'));
  });

  test('reaches yesterday where the newest row leads to today’s balance', () => {
    const shown = list('2026-11-01', '2026-11-10', { proof: proved, balanceMinor: 5_000 });
    expect(moveTidemark({}, shown, today)).toEqual(mark('2026-11-21', true));
    expect(moveTidemark({}, { ...shown, balanceMinor: 4_000 }, today)).toEqual(mark('2026-11-10', true));
  });

  test.each<[string, StatementAccount]>([
    ['some rows were left unread', list('2026-11-01', '2026-11-20', { coverage: { hasOlder: true, rowsLeft: 3 } })],
    ['the balances do not add up', list('2026-11-01', '2026-11-20', { proof: { result: 'broken', brokenAt: 1, by: 'running-balance' } })],
    ['there are no rows', account([])],
    ['all rows are pending', account([row('2026-11-20', -1, 'A', { pending: true })])],
    ['all rows are older', list('2026-09-01', '2026-10-20')],
  ])('stays where it is when %s', (_why, shown) => {
    expect(moveTidemark(mark('2026-11-05'), shown, today)).toEqual(mark('2026-11-05'));
  });

  test('rises with a list that reaches down to it, or that has nothing older', () => {
    expect(moveTidemark(mark('2026-11-05'), list('2026-11-05', '2026-11-20'), today)).toEqual(mark('2026-11-20'));
    expect(moveTidemark(mark('2026-09-01'), list('2026-11-06', '2026-11-20', { hasOlder: false }), today)).toEqual(mark('2026-11-20'));
  });

  test('waits where a gap is left, until another list closes it', () => {
    const gap = moveTidemark(mark('2026-09-01'), list('2026-11-10', '2026-11-20', { proof: proved }), today);
    expect(gap).toEqual({ ...mark('2026-09-01'), spans: [{ from: '2026-11-10', to: '2026-11-20', proven: true }] });
    const smaller = moveTidemark(gap, list('2026-10-10', '2026-11-10', { proof: proved }), today);
    expect(smaller).toEqual({ ...mark('2026-09-01'), spans: [{ from: '2026-10-10', to: '2026-11-20', proven: true }] });
    expect(moveTidemark(smaller, list('2026-08-20', '2026-10-10'), today)).toEqual(mark('2026-11-20', true));
  });

  test('a cut first day does not touch the mark of the day before', () => {
    expect(moveTidemark(mark('2026-11-05'), list('2026-11-06', '2026-11-20'), today).tidemark?.date).toBe('2026-11-05');
  });

  test('is proven once a list proves it', () => {
    expect(moveTidemark(mark('2026-11-20'), list('2026-11-01', '2026-11-20', { proof: proved }), today)).toEqual(mark('2026-11-20', true));
    expect(moveTidemark(mark('2026-11-20', true), list('2026-11-01', '2026-11-20'), today)).toEqual(mark('2026-11-20', true));
  });

  test('nothing is complete in a list of today alone that goes on', () => {
    expect(moveTidemark({}, list(today, today), today)).toEqual({});
  });
});
