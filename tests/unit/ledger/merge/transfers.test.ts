import { describe, expect, test } from 'vitest';
import { areApart, pairTransfers } from '../../../../utils/ledger/merge/transfers.ts';
import type { Transaction } from '../../../../utils/model/ledger.ts';
import { example } from './examples.ts';

const accounts = new Map([
  ['a', { name: 'Current account', mask: '5507' }],
  ['b', { name: 'Rainy Day', mask: '9911' }],
  ['c', { name: 'Joint', mask: '3300' }],
]);
const out = (more: Partial<Transaction> = {}): Transaction => example('out', { amountMinor: -30_000, description: 'Transfer', ...more });
const into = (more: Partial<Transaction> = {}): Transaction => example('in', { accountId: 'b', amountMinor: 30_000, description: 'Anna', ...more });
const pairs = (...all: Transaction[]): [string, string | undefined][] => pairTransfers(all, accounts).map(({ id, transferWith }) => [id, transferWith]);
const both: [string, string][] = [['out', 'in'], ['in', 'out']];

describe('two sides in two accounts', () => {
  test('are paired where one of them says so, or names the other account', () => {
    expect(pairs(out(), into())).toEqual(both);
    expect(pairs(out({ description: 'To Rainy Day' }), into())).toEqual(both);
    expect(pairs(out({ description: 'IBAN DE0999119911' }), into())).toEqual(both);
    expect(pairs(out({ description: 'Anna' }), into())).toEqual([]);
  });

  test('are not within one account, further apart than four days, of other amounts or currencies, or pending', () => {
    expect(pairs(out(), into({ accountId: 'a' }))).toEqual([]);
    expect(pairs(out(), into({ date: '2026-03-07' }))).toEqual([]);
    expect(pairs(out(), into({ date: '2026-03-06' }))).toEqual(both);
    expect(pairs(out(), into({ amountMinor: 30_001 }))).toEqual([]);
    expect(pairs(out(), into({ currency: 'USD' }))).toEqual([]);
    expect(pairs(out({ pending: true }), into())).toEqual([]);
  });

  test('lose each other once one is gone, deleted, or another listing', () => {
    expect(pairs(out({ transferWith: 'in' }))).toEqual([['out', undefined]]);
    expect(pairs(out({ transferWith: 'in', edits: [{ step: 's', at: 1, deleted: true }] }), into({ transferWith: 'out' }))).toEqual([['out', undefined], ['in', undefined]]);
    expect(pairs(out({ transferWith: 'in', doubleOf: 'x' }), into({ transferWith: 'out' }))).toEqual([['out', undefined], ['in', undefined]]);
  });
});

describe('what a person has said', () => {
  test('makes a pair without a word, before all others', () => {
    const said = out({ description: 'Anna', edits: [{ step: 's', at: 1, movedTo: 'joint' }] });
    const joint = into({ id: 'joint', accountId: 'c', date: '2026-03-05' });
    expect(pairs(said, into({ description: 'Transfer' }), joint)).toEqual([['out', 'joint'], ['joint', 'out']]);
  });

  test('finds the other side under the id that it has now', () => {
    expect(pairs(out({ description: 'Anna', edits: [{ step: 's', at: 1, movedTo: 'old' }] }), into({ formerIds: ['old'] }))).toEqual(both);
  });

  test('keeps two apart whatever the bank says, and in both directions', () => {
    const refused = out({ edits: [{ step: 's', at: 1, apartFrom: ['old'] }] });
    expect(pairs(refused, into({ formerIds: ['old'] }))).toEqual([]);
    expect([areApart(refused, into({ id: 'old' })), areApart(into({ id: 'old' }), refused), areApart(out(), into())]).toEqual([true, true, false]);
  });
});
