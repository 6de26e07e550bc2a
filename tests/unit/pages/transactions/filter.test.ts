import { describe, expect, test } from 'vitest';
import type { TransactionFilter } from '../../../../components/pages/transactions/filter.ts';
import { isFiltered, makeSearch, noFilter } from '../../../../components/pages/transactions/filter.ts';
import type { Transaction } from '../../../../utils/model/ledger.ts';
import { manyTransactions, transaction } from './make-transactions.ts';

const finds = (given: Partial<Transaction>, text: string): boolean =>
  makeSearch([transaction(given)])({ ...noFilter, text }).length === 1;

describe('search by text', () => {
  test.each([
    ['ÜBERWEISUNG Miete', 'uberweisung'],
    ['Uberweisung', 'ÜBER'],
    ['Bäckerei Straße', 'strasse'],
    ['Łódź bilety', 'lodz'],
    ['İstanbul Kart', 'istanbul'],
    ['CAFE\u0301 DU NORD', 'café nord'],
    ['Smørrebrød', 'smorrebrod'],
  ])('%s is found by %s', (description, text) => {
    expect(finds({ description }, text)).toBe(true);
  });

  test('every word must be found, in whatever order', () => {
    expect(finds({ description: 'Monthly rent Hafenweg' }, 'hafen rent')).toBe(true);
    expect(finds({ description: 'Monthly rent Hafenweg' }, 'hafen power')).toBe(false);
  });

  test('the other party is searched too, but no word runs across the two', () => {
    const given = { description: 'Direct debit', counterparty: 'Stadtwerke' };
    expect(finds(given, 'stadt')).toBe(true);
    expect(finds(given, 'debitstadt')).toBe(false);
  });
});

describe('search by amount', () => {
  test.each([
    ['12.50', -1250, 'EUR', true],
    ['12,5', -1250, 'EUR', true],
    ['-12.50', -1250, 'EUR', true],
    ['\u221212,50', -1250, 'EUR', true],
    ['+12.50', -1250, 'EUR', false],
    ['1,234', 123_456, 'EUR', true],
    ['1.234,56', 123_456, 'EUR', true],
    ["1'234.56", 123_456, 'CHF', true],
    ['2.5', -1250, 'EUR', false],
    ['125', -1250, 'EUR', false],
    ['0.07', 7, 'EUR', true],
  ])('%s finds %i %s: %s', (text, amountMinor, currency, found) => {
    expect(finds({ amountMinor, currency }, text)).toBe(found);
  });

  test('a number in the description is found as well', () => {
    expect(finds({ description: 'Card 4821' }, '4821')).toBe(true);
  });
});

describe('the filter', () => {
  const list = [
    transaction({ id: 'now', pending: true }),
    transaction({ id: 'unsure', pending: 'unknown', accountId: 'a2' }),
    transaction({ id: 'old', date: '2026-10-31' }),
  ];
  const ids = (filter: Partial<TransactionFilter>): string[] => makeSearch(list)({ ...noFilter, ...filter }).map((each) => each.id);

  test('narrows by account, month, day and pending, together', () => {
    expect(ids({ accountId: 'a2' })).toEqual(['unsure']);
    expect(ids({ period: '2026-10' })).toEqual(['old']);
    expect(ids({ period: '2026-11-20' })).toEqual(['now', 'unsure']);
    expect(ids({ pendingOnly: true })).toEqual(['now']);
    expect(ids({ pendingOnly: true, period: '2026-10' })).toEqual([]);
  });

  test('keeps the order, and gives the list itself where nothing is asked', () => {
    expect(ids({ text: 'kiosk' })).toEqual(['now', 'unsure', 'old']);
    expect(makeSearch(list)({ ...noFilter, text: '  ' })).toBe(list);
    expect(isFiltered({ ...noFilter, text: ' ' })).toBe(false);
  });

  test('the second search over the same ledger is as true as the first', () => {
    const search = makeSearch(list);
    expect(search({ ...noFilter, accountId: 'a2', text: 'kio' }).map((each) => each.id)).toEqual(['unsure']);
    expect(search({ ...noFilter, text: '12.5' })).toHaveLength(3);
  });
});

test('the texts of 100,000 transactions are folded once: every further letter costs a fraction of the first', () => {
  const search = makeSearch(manyTransactions(100_000));
  const timed = (text: string): number => {
    const started = performance.now();
    expect(search({ ...noFilter, text }).length).toBeGreaterThan(0);
    return performance.now() - started;
  };
  const first = timed('zurich 48');
  // The best of a few, so that a busy machine does not decide. Measured: about 100 ms, then 3.
  const again = Math.min(...['zurich 4', 'zurich', 'zuric', 'zuri'].map(timed));
  expect(again).toBeLessThan(first / 3);
});
