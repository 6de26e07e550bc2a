import { describe, expect, test } from 'vitest';
import { isHidden, shownDate, valuesOf, viewAll, viewOf, withEdit, withEditsOf, withoutStep } from '../../../../utils/ledger/merge/edits.ts';
import { totalsOf, spendingByDay } from '../../../../utils/ledger/merge/totals.ts';
import { lastReadOf, withRead } from '../../../../utils/ledger/merge/reads.ts';
import { likeness } from '../../../../utils/ledger/merge/description.ts';
import { example } from './examples.ts';

const edited = example('t', { edits: [{ step: 's2', at: 20, description: 'Later' }, { step: 's1', at: 10, description: 'First', note: 'Mine', date: '2026-04-01' }] });

describe('edits', () => {
  test('of one field the latest holds, in whatever order they lie', () => {
    expect(valuesOf(edited)).toEqual({ description: 'Later', note: 'Mine', date: '2026-04-01' });
    expect(valuesOf(withoutStep(edited, 's2')).description).toBe('First');
  });

  test('what was kept apart adds up, and each step can be taken back alone', () => {
    const both = example('t', { edits: [{ step: 's1', at: 1, apartFrom: ['x'] }, { step: 's2', at: 2, apartFrom: ['y', 'x'] }] });
    expect(valuesOf(both).apartFrom).toEqual(['x', 'y']);
    expect(valuesOf(withoutStep(both, 's2')).apartFrom).toEqual(['x']);
  });

  test('an edit comes once, and what changes nothing gives the very same object', () => {
    const edit = { step: 's1', at: 10, note: 'Mine' };
    const once = withEdit(example('t'), edit);
    expect([withEdit(once, edit), withoutStep(once, 'other'), withEditsOf(once, once)].every((each) => each === once)).toBe(true);
    expect(withoutStep(once, 's1')).toEqual(example('t'));
  });

  test('a view keeps the bank’s words beside a person’s, and tells of other listings', () => {
    expect(viewOf(edited)).toMatchObject({ description: 'Later', date: '2026-04-01', note: 'Mine', bank: { description: 'Bakery', date: '2026-03-02', accountId: 'a' } });
    expect(shownDate(edited)).toBe('2026-04-01');
    const double = example('d', { doubleOf: 't', description: 'Baker' });
    expect([isHidden(double), isHidden(edited)]).toEqual([true, false]);
    expect(viewAll([example('t'), double])).toEqual([{ ...example('t'), doubles: [{ id: 'd', date: '2026-03-02', description: 'Baker', origin: double.origin }] }]);
  });
});

test('sums leave out what was let go, deleted, listed twice or only moved', () => {
  const rows = [example('1'), example('2', { dropped: true }), example('3', { transferWith: 'x' }), example('4', { doubleOf: '1' }), example('5', { edits: [{ step: 's', at: 1, deleted: true }] }), example('6', { amountMinor: 700, currency: 'CHF' })];
  expect(totalsOf(rows)).toEqual([{ currency: 'CHF', inMinor: 700, outMinor: 0, count: 1 }, { currency: 'EUR', inMinor: 0, outMinor: -500, count: 1 }]);
  expect(spendingByDay(rows)).toEqual([{ date: '2026-03-02', currency: 'EUR', outMinor: -500 }]);
});

test('a day was last read when the newest list that reaches over it was', () => {
  const days = (from: string, to: string): { date: string }[] => [{ date: to }, { date: from }];
  const reads = withRead(withRead(withRead([], days('2026-01-01', '2026-02-28'), 10), days('2026-02-01', '2026-03-10'), 30), days('2026-02-10', '2026-02-20'), 20);
  expect(reads).toEqual([{ from: '2026-02-01', to: '2026-03-10', at: 30 }, { from: '2026-01-01', to: '2026-02-28', at: 10 }]);
  expect(['2026-01-15', '2026-02-15', '2026-04-01'].map((date) => lastReadOf({ reads }, date))).toEqual([10, 30, undefined]);
  expect(withRead(reads, [], 40)).toEqual(reads);
});

test.each([
  ['REWE MARKT KOELN', 'rewe markt, Köln', 2 / 3],
  ['REWE MARKT', 'REWE Filiale Sued', 0.6],
  ['POS PURCHASE SHELL 0815', 'SHELL', 1],
  ['CARD AUTH 0815', 'Shell Station Bonn', 0],
  ['Amazon Mkt', 'AMAZON MKTPLACE', 0.6],
])('%s and %s are alike by %d', (one, other, least) => {
  expect(likeness(one, other)).toBeGreaterThanOrEqual(least - 0.001);
  expect(likeness(one, other)).toBe(likeness(other, one));
});
