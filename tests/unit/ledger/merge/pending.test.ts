import { describe, expect, test } from 'vitest';
import type { Pending, StatementRow } from '../../../../utils/model/statement.ts';
import { totalsOf } from '../../../../utils/ledger/merge/totals.ts';
import { Ledger, row } from '../rows.ts';

const shop = row('2026-03-18', -500, 'SHOP');
const held = row('2026-03-20', -2_000, 'RESTAURANT LUIGI', { pending: true });

describe('a pending row', () => {
  test('posts with a tip, once', () => {
    const ledger = new Ledger();
    ledger.capture([held, shop]);
    const booked = row('2026-03-21', -2_400, 'RESTAURANT LUIGI NEW YORK');
    expect(ledger.capture([booked, shop], { at: 2_000 })).toMatchObject({ added: 0, merged: 1 });
    expect(ledger.seen()).toEqual(['2026-03-21 -2400 RESTAURANT LUIGI NEW YORK', '2026-03-18 -500 SHOP']);
    expect(ledger.capture([held, shop])).toMatchObject({ added: 0, merged: 0 });
    expect(ledger.capture([booked, shop], { at: 2_000 })).toMatchObject({ added: 0, merged: 0, changed: [] });
  });

  test('posts as the row of its very amount, where one with a tip would fit too', () => {
    const ledger = new Ledger();
    ledger.capture([held, shop]);
    ledger.capture([row('2026-03-22', -2_000, 'RESTAURANT LUIGI'), row('2026-03-21', -2_400, 'RESTAURANT LUIGI'), shop], { at: 2_000 });
    expect(ledger.transactions.find(({ id }) => id === 't2')).toMatchObject({ amountMinor: -2_000, pending: false });
    expect(ledger.transactions).toHaveLength(3);
  });

  test.each([
    ['money that comes in', row('2026-03-20', 2_000, 'REFUND LUIGI', { pending: true }), row('2026-03-21', 2_400, 'REFUND LUIGI')],
    ['less than was held', held, row('2026-03-21', -1_900, 'RESTAURANT LUIGI')],
    ['someone else', held, row('2026-03-21', -2_400, 'BAKERY ROSA')],
    ['a date too late', held, row('2026-04-06', -2_400, 'RESTAURANT LUIGI')],
  ])('is given no tip: %s', (_name, first, second) => {
    const ledger = new Ledger();
    ledger.capture([first, shop]);
    expect(ledger.capture([second, shop], { at: 2_000 }).added).toBe(1);
  });
});

describe('a pending row that goes without being booked', () => {
  const later = row('2026-03-23', -100, 'BAKER');
  const release = (rows: StatementRow[], more: Parameters<Ledger['capture']>[1] = {}): Ledger => {
    const ledger = new Ledger();
    ledger.capture([held, shop]);
    ledger.capture(rows, { at: 2_000, ...more });
    return ledger;
  };
  const isDropped = (ledger: Ledger): boolean => ledger.transactions.some(({ dropped }) => dropped === true);
  const stillPending = row('2026-03-23', -700, 'KIOSK', { pending: true });

  test('is kept as dropped, and not counted', () => {
    const ledger = release([stillPending, later, shop]);
    expect(ledger.transactions.filter(({ dropped }) => dropped === true).map(({ description }) => description)).toEqual(['RESTAURANT LUIGI']);
    expect(totalsOf(ledger.transactions)).toEqual([{ currency: 'EUR', inMinor: 0, outMinor: -1_300, count: 3 }]);
    expect(ledger.capture([stillPending, later, shop], { at: 2_000 })).toMatchObject({ added: 0, merged: 0, changed: [] });
  });

  test('comes back with a list that shows it, and posts if it does', () => {
    const ledger = release([stillPending, later, shop]);
    ledger.capture([stillPending, later, held, shop], { at: 3_000 });
    expect(isDropped(ledger)).toBe(false);
    const other = release([stillPending, later, shop]);
    other.capture([later, row('2026-03-22', -2_000, 'RESTAURANT LUIGI'), shop], { at: 3_000 });
    expect(isDropped(other)).toBe(false);
    expect(other.transactions.filter(({ description }) => description.includes('LUIGI'))).toMatchObject([{ pending: false, date: '2026-03-22' }]);
  });

  test('is dropped by a list without pending rows only after the time in which it could post', () => {
    expect(isDropped(release([later, shop]))).toBe(false);
    expect(isDropped(release([row('2026-04-05', -100, 'BAKER'), later, shop]))).toBe(true);
  });

  test.each<[string, StatementRow[], Parameters<Ledger['capture']>[1]]>([
    ['ends above its day', [stillPending, later, row('2026-03-21', -1, 'X')], { hasOlder: true }],
    ['ends on its day', [stillPending, later, row('2026-03-20', -1, 'X')], { hasOlder: true }],
    ['does not go beyond its day', [row('2026-03-20', -700, 'KIOSK', { pending: true }), row('2026-03-20', -1, 'X'), shop], {}],
    ['was not read whole', [stillPending, later, shop], { rowsLeft: 1 }],
    ['does not add up', [stillPending, later, shop], { proof: { result: 'broken', brokenAt: 1, by: 'running-balance' } }],
    ['lacks booked rows, too', [stillPending, later, row('2026-03-17', -1, 'X')], {}],
    ['does not say what is pending', [stillPending, { ...later, pending: 'unknown' }, shop], {}],
  ])('is not dropped by a list that %s', (_name, rows, how) => {
    expect(isDropped(release(rows, how))).toBe(false);
  });
});

describe('the same row in other words', () => {
  const capture = (first: StatementRow, second: StatementRow, more: Parameters<Ledger['capture']>[1] = {}): Ledger => {
    const ledger = new Ledger();
    ledger.capture([first, shop]);
    ledger.capture([second, shop], { at: 2_000, ...more });
    return ledger;
  };
  const long = row('2026-03-20', -2_000, 'TESCO STORES 3417 BRISTOL GB CARD 1234');
  const short = row('2026-03-20', -2_000, 'TESCO STORES 3417');

  test.each<Pending>(['unknown', false])('is one, where the page says of pending: %s', (pending) => {
    const ledger = capture(row('2026-03-20', -2_000, 'VORGEMERKT LUIGI', { pending }), row('2026-03-20', -2_000, 'LUIGI RISTORANTE MUENCHEN', { pending }));
    expect(ledger.transactions.map(({ description }) => description)).toEqual(['VORGEMERKT LUIGI', 'SHOP']);
  });

  test('is one from then on, on the cut day of a list, too', () => {
    const ledger = capture(long, short);
    expect(ledger.capture([short], { at: 3_000, hasOlder: true })).toMatchObject({ added: 0, merged: 0, changed: [] });
    expect(ledger.capture([long, short, shop], { at: 4_000 }).added).toBe(1);
  });

  test('is one above the cut end of a list, and two on the day that it cuts', () => {
    expect(capture(long, short, { hasOlder: true }).transactions).toHaveLength(2);
    const edge = new Ledger();
    edge.capture([long, shop]);
    edge.capture([short], { hasOlder: true });
    expect(edge.transactions).toHaveLength(3);
  });

  test.each([
    ['another amount', row('2026-03-20', -2_001, 'TESCO STORES 3417')],
    ['another day', row('2026-03-21', -2_000, 'TESCO STORES 3417')],
    ['another merchant', row('2026-03-20', -2_000, 'AMAZON PRIME')],
    ['the merchant’s first word in common', row('2026-03-20', -2_000, 'TESCO MOBILE')],
    ['another reference', row('2026-03-20', -2_000, 'TESCO STORES 9921')],
  ])('are two with %s', (_name, second) => {
    expect(capture(long, second).transactions).toHaveLength(3);
  });

  test('are one with the same running balance, whatever the words, and two with another', () => {
    const known = row('2026-03-20', -2_000, 'CARD PAYMENT', { balanceAfterMinor: 100 });
    expect(capture(known, row('2026-03-20', -2_000, 'Luigi', { balanceAfterMinor: 100 })).transactions).toHaveLength(2);
    expect(capture(long, short).transactions).toHaveLength(2);
    expect(capture({ ...long, balanceAfterMinor: 100 }, { ...short, balanceAfterMinor: 90 }).transactions).toHaveLength(3);
  });
});
