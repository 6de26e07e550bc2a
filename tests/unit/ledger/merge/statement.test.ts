import { describe, expect, test } from 'vitest';
import { Ledger, row } from '../rows.ts';

const coffee = (date = '2026-03-02', more = {}): ReturnType<typeof row> => row(date, -350, 'Café Central', more);

describe('what is seen again', () => {
  test('adds nothing', () => {
    const ledger = new Ledger();
    const rows = [coffee(), row('2026-03-01', -9_900, 'Rent')];
    expect(ledger.capture(rows)).toMatchObject({ added: 2, merged: 0, unchanged: 0 });
    expect(ledger.capture(rows)).toMatchObject({ added: 0, merged: 0, unchanged: 2, changed: [] });
  });

  test('twins stay two, and a third is one more', () => {
    const ledger = new Ledger();
    ledger.capture([coffee(), coffee()]);
    expect(ledger.capture([coffee(), coffee()]).added).toBe(0);
    expect(ledger.capture([coffee()]).added).toBe(0);
    expect(ledger.capture([coffee(), coffee(), coffee()])).toMatchObject({ added: 1, unchanged: 2 });
    expect(ledger.transactions.map((each) => each.ordinal).sort()).toEqual([0, 1, 2]);
  });

  test('page and response may write the same description differently', () => {
    const ledger = new Ledger();
    ledger.capture([coffee()]);
    expect(ledger.capture([row('2026-03-02', -350, 'CAFÉ*CENTRAL.')]).added).toBe(0);
    expect(ledger.seen()).toEqual(['2026-03-02 -350 Café Central']);
  });

  test('a later capture may bring what was missing, and overwrites nothing', () => {
    const ledger = new Ledger();
    ledger.capture([coffee()]);
    expect(ledger.capture([coffee(undefined, { balanceAfterMinor: 100, bankId: 'x' })]).merged).toBe(1);
    expect(ledger.capture([coffee(undefined, { balanceAfterMinor: 999, bankId: 'x' })])).toMatchObject({ merged: 0, unchanged: 1 });
    expect(ledger.transactions[0]).toMatchObject({ balanceAfterMinor: 100, bankId: 'x' });
  });
});

describe('ids of the bank', () => {
  test('tell twins apart that look the same', () => {
    const ledger = new Ledger();
    ledger.capture([coffee(undefined, { bankId: 'x' })]);
    expect(ledger.capture([coffee(undefined, { bankId: 'y' })]).added).toBe(1);
    expect(ledger.capture([coffee()]).added).toBe(0);
  });

  test('take what has none before a row without one does', () => {
    const ledger = new Ledger();
    ledger.capture([coffee(), coffee(undefined, { bankId: 'y' })]);
    expect(ledger.capture([coffee(), coffee(undefined, { bankId: 'x' })]).added).toBe(0);
    expect(ledger.transactions.map((each) => each.bankId).sort()).toEqual(['x', 'y']);
  });

  test('recognise a row whose words have changed', () => {
    const ledger = new Ledger();
    ledger.capture([coffee(undefined, { bankId: 'x' })]);
    expect(ledger.capture([row('2026-03-03', -350, 'Something else', { bankId: 'x' })]).added).toBe(0);
  });

  test('one row twice under one id is one row', () => {
    const ledger = new Ledger();
    expect(ledger.capture([coffee(undefined, { bankId: 'x' }), coffee(undefined, { bankId: 'x' })]).added).toBe(1);
  });

  test('an id that stands for different rows identifies none of them', () => {
    const ledger = new Ledger();
    const rows = [coffee(undefined, { bankId: '0' }), row('2026-03-01', -9_900, 'Rent', { bankId: '0' })];
    expect(ledger.capture(rows).added).toBe(2);
    expect(ledger.capture(rows)).toMatchObject({ added: 0, merged: 0, unchanged: 2 });
  });

  test('an id used again for another amount does not touch what was posted', () => {
    const ledger = new Ledger();
    ledger.capture([coffee(undefined, { bankId: '1' })]);
    expect(ledger.capture([row('2026-03-05', -9_900, 'Rent', { bankId: '1' })]).added).toBe(1);
    expect(ledger.seen()).toEqual(['2026-03-05 -9900 Rent', '2026-03-02 -350 Café Central']);
  });
});

describe('pending rows', () => {
  const pending = (date = '2026-02-27'): ReturnType<typeof row> => row(date, -2_500, 'SHELL 4711', { pending: true });
  const posted = row('2026-03-02', -2_500, 'Shell Tankstelle Hamburg');

  test('post once, keep their identity and take the posted date', () => {
    const ledger = new Ledger();
    ledger.capture([pending()]);
    const [{ id } = { id: '' }] = ledger.transactions;
    expect(ledger.capture([posted], { at: 2_000 })).toMatchObject({ added: 0, merged: 1 });
    expect(ledger.seen()).toEqual(['2026-03-02 -2500 Shell Tankstelle Hamburg']);
    expect(ledger.transactions[0]?.id).toBe(id);
  });

  test('an older capture that comes again does not bring them back', () => {
    const ledger = new Ledger();
    ledger.capture([pending()]);
    ledger.capture([posted], { at: 2_000 });
    expect(ledger.capture([pending()])).toMatchObject({ added: 0, merged: 0, unchanged: 1 });
    expect(ledger.capture([posted], { at: 2_000 })).toMatchObject({ added: 0, merged: 0, changed: [] });
    expect(ledger.seen()).toEqual(['2026-03-02 -2500 Shell Tankstelle Hamburg']);
  });

  test('an older capture that comes first after the newer one ends the same', () => {
    const ledger = new Ledger();
    ledger.capture([posted], { at: 2_000 });
    expect(ledger.capture([pending()], { at: 1_000 }).added).toBe(0);
    expect(ledger.seen()).toEqual(['2026-03-02 -2500 Shell Tankstelle Hamburg']);
  });

  test('a row that was posted before a pending one was first seen is another one', () => {
    const ledger = new Ledger();
    ledger.capture([pending('2026-03-03')], { at: 2_000 });
    expect(ledger.capture([posted], { at: 1_000 }).added).toBe(1);
  });

  test('a new pending row beside its posted likeness is a new one', () => {
    const ledger = new Ledger();
    ledger.capture([posted], { at: 1_000 });
    expect(ledger.capture([pending('2026-03-03'), posted], { at: 2_000 })).toMatchObject({ added: 1, unchanged: 1 });
  });

  test.each([
    ['less', row('2026-03-02', -2_499, 'Shell Tankstelle Hamburg')],
    ['more than any tip', row('2026-03-02', -3_251, 'Shell Tankstelle Hamburg')],
    ['the same amount elsewhere', row('2026-03-02', -2_500, 'Aldi Nord')],
    ['words of paying only in common', row('2026-03-02', -2_500, 'PAYPAL Aldi')],
    ['a date too late', row('2026-03-20', -2_500, 'Shell Tankstelle Hamburg')],
    ['a date well before', row('2026-02-20', -2_500, 'Shell Tankstelle Hamburg')],
  ])('do not post as a row with %s', (_name, other) => {
    const ledger = new Ledger();
    ledger.capture([row('2026-02-27', -2_500, 'PAYPAL SHELL 4711', { pending: true })]);
    expect(ledger.capture([other], { at: 2_000 }).added).toBe(1);
  });

  test('two alike post one by one', () => {
    const ledger = new Ledger();
    ledger.capture([pending(), pending()]);
    expect(ledger.capture([pending(), posted], { at: 2_000 })).toMatchObject({ added: 0, merged: 1 });
    expect(ledger.capture([posted, posted], { at: 3_000 })).toMatchObject({ added: 0, merged: 1 });
    expect(ledger.seen()).toHaveLength(2);
  });

  test('under one id the amount may change, and an older sight does not change it back', () => {
    const ledger = new Ledger();
    const first = row('2026-03-01', -2_000, 'Ristorante', { pending: true, bankId: 'x' });
    const tipped = row('2026-03-01', -2_300, 'Ristorante', { pending: true, bankId: 'x' });
    ledger.capture([first]);
    expect(ledger.capture([tipped], { at: 2_000 }).merged).toBe(1);
    ledger.capture([first]);
    expect(ledger.seen()).toEqual(['2026-03-01 -2300 Ristorante (pending)']);
    ledger.capture([{ ...tipped, pending: false }], { at: 3_000 });
    ledger.capture([tipped], { at: 2_000 });
    expect(ledger.seen()).toEqual(['2026-03-01 -2300 Ristorante']);
  });

  test('a row posted under the same words becomes posted and never pending again', () => {
    const ledger = new Ledger();
    ledger.capture([coffee(undefined, { pending: true })]);
    expect(ledger.capture([coffee()], { at: 2_000 }).merged).toBe(1);
    expect(ledger.capture([coffee(undefined, { pending: true })], { at: 3_000 })).toMatchObject({ added: 0, merged: 0 });
    expect(ledger.transactions[0]?.pending).toBe(false);
  });

  test('a pending twin of a posted row stays the one that is pending', () => {
    const ledger = new Ledger();
    ledger.capture([coffee(undefined, { pending: true }), coffee()]);
    expect(ledger.capture([coffee(undefined, { pending: true }), coffee()])).toMatchObject({ added: 0, merged: 0, unchanged: 2 });
  });
});

describe('the order within a day', () => {
  const day = '2026-03-02';
  const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => row(day, -100, name));

  test('is the list’s own, newer ones on top', () => {
    if (!a || !b || !c || !d) throw new Error('rows');
    const ledger = new Ledger();
    ledger.capture([c, d]);
    ledger.capture([a, b, c, d]);
    expect(ledger.transactions.map((each) => each.description)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('keeps a twin on each side of a page’s end apart by the running balance', () => {
    const ledger = new Ledger();
    const upper = row(day, -350, 'Café', { balanceAfterMinor: 9_300 });
    const lower = row(day, -350, 'Café', { balanceAfterMinor: 9_650 });
    const lowest = row('2026-03-01', -100, 'Bakery', { balanceAfterMinor: 10_000 });
    ledger.capture([upper], { hasOlder: true });
    expect(ledger.capture([lower, lowest])).toMatchObject({ added: 2 });
    expect(ledger.capture([upper, lower, lowest])).toMatchObject({ added: 0, merged: 0, unchanged: 3, changed: [] });
    expect(ledger.transactions.map((each) => each.balanceAfterMinor)).toEqual([9_300, 9_650, 10_000]);
  });

  test('a balance that the bank reckons anew makes no second row', () => {
    const ledger = new Ledger();
    const rows = [row(day, -350, 'Café', { balanceAfterMinor: 9_300 }), row('2026-03-01', -100, 'Bakery', { balanceAfterMinor: 9_650 })];
    ledger.capture(rows);
    const later = rows.map(({ balanceAfterMinor = 0, ...each }) => row(each.date, each.amountMinor, each.description, { balanceAfterMinor: balanceAfterMinor - 50 }));
    expect(ledger.capture(later)).toMatchObject({ added: 0, merged: 0, unchanged: 2 });
  });

  test('joins a day that two pages cut', () => {
    if (!a || !b || !c || !d) throw new Error('rows');
    const ledger = new Ledger();
    ledger.capture([row('2026-03-03', -1, 'X'), a, b], { hasOlder: true });
    ledger.capture([c, d, row('2026-03-01', -1, 'Y')]);
    expect(ledger.transactions.map((each) => each.description)).toEqual(['X', 'A', 'B', 'C', 'D', 'Y']);
    const other = new Ledger();
    other.capture([c, d, row('2026-03-01', -1, 'Y')]);
    other.capture([row('2026-03-03', -1, 'X'), a, b], { hasOlder: true });
    expect(other.transactions.map((each) => each.description)).toEqual(['X', 'A', 'B', 'C', 'D', 'Y']);
  });
});
