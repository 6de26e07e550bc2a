import { describe, expect, test } from 'vitest';
import { findDrift, findSiteDrift, isLoss, nextWays } from '../../../../utils/ledger/merge/reading-ways.ts';
import type { Drift, ReadingWay, WayOfAccount } from '../../../../utils/model/site.ts';
import type { Statement } from '../../../../utils/model/statement.ts';
import { account, row } from '../rows.ts';

const hour = 3_600_000;
const minute = 60_000;
const day = 24 * hour;

const statement = (over: Partial<Statement> = {}, keys = ['DE02']): Statement => ({
  adapter: { id: 'de-dkb', version: 1 },
  route: 'both',
  fieldRoutes: { date: 'bookingDate', amount: 'amount.value', description: 'text' },
  accounts: keys.map((key) => account([row('2026-03-01', -100, 'Rent')], { key })),
  disagreements: [],
  ...over,
});
const visits = (...each: [at: number, statement: Statement][]): WayOfAccount[] => each.reduce<WayOfAccount[]>((known, [at, read]) => nextWays(known, read, at), []);
const driftOf = (...each: [at: number, statement: Statement][]): Drift[] => visits(...each).flatMap(findDrift);

describe('how an account is read', () => {
  test('the first visit has nothing to compare', () => {
    expect(visits([hour, statement()])).toEqual([{ account: 'DE02', at: hour, way: { adapterId: 'de-dkb', route: 'both', fieldRoutes: statement().fieldRoutes, rows: 1 } }]);
    expect(driftOf([hour, statement()])).toEqual([]);
  });

  test('a capture that comes twice changes nothing', () => {
    const once = visits([hour, statement()], [day, statement({ route: 'page' })]);
    expect(nextWays(once, statement({ route: 'page' }), day)).toEqual(once);
  });

  test('a page that is not all there yet, and then is, is one visit', () => {
    const early = statement({ route: 'page' });
    expect(driftOf([hour, statement()], [day, early], [day + minute, statement()])).toEqual([]);
    expect(driftOf([hour, statement()], [day, early], [day + minute, early])).toEqual([{ kind: 'route', from: 'both', to: 'page' }]);
  });

  test.each<[string, Partial<Statement>, Drift[], boolean]>([
    ['nothing', {}, [], false],
    ['the bank’s own reader', { adapter: { id: 'generic', version: 1 }, route: 'page' }, [{ kind: 'reader', from: 'de-dkb', to: 'generic' }], true],
    ['the data', { route: 'page' }, [{ kind: 'route', from: 'both', to: 'page' }], true],
    ['a field', { fieldRoutes: { date: 'bookingDate', amount: 'amount.value' } }, [{ kind: 'field-lost', field: 'description', from: 'text' }], true],
    ['the name of a field', { fieldRoutes: { date: 'bookedOn', amount: 'amount.value', description: 'text' } }, [{ kind: 'field', field: 'date', from: 'bookingDate', to: 'bookedOn' }], false],
  ])('%s is gone at the next visit', (_what, over, drift, isGrave) => {
    const found = driftOf([hour, statement()], [day, statement(over)]);
    expect(found).toEqual(drift);
    expect(found.some(isLoss)).toBe(isGrave);
  });

  test('a second witness that comes is no drift, nor is a field that this page has no use for', () => {
    expect(driftOf([hour, statement({ route: 'page' })], [day, statement()])).toEqual([]);
    const foreign = statement({ fieldRoutes: { ...statement().fieldRoutes, originalAmount: 'merchant.amount' } });
    expect(driftOf([hour, foreign], [day, statement()])).toEqual([]);
  });

  test('one account’s way is not compared with another’s', () => {
    const card = statement({ route: 'page', fieldRoutes: { date: 'td.date' } }, ['card']);
    expect(driftOf([hour, statement()], [hour + minute, card], [day, statement()], [day + minute, card])).toEqual([]);
  });

  test('what happened to several accounts is said once, and what is two visits old no more', () => {
    const both = ['DE02', 'DE03'];
    const ways = visits([hour, statement({}, both)], [day, statement({ route: 'page' }, both)]);
    expect(findSiteDrift({ ways, lastGoodAt: day })).toEqual([{ kind: 'route', from: 'both', to: 'page' }]);
    expect(findSiteDrift({ ways, lastGoodAt: 3 * day })).toEqual([]);
    expect(findSiteDrift({})).toEqual([]);
  });

  test('accounts without rows have no way, and of many the latest are kept', () => {
    expect(nextWays([], statement({ accounts: [account([])] }), hour)).toEqual([]);
    const way: ReadingWay = { adapterId: 'generic', route: 'page', fieldRoutes: {}, rows: 1 };
    const many = Array.from({ length: 60 }, (_, index): WayOfAccount => ({ account: String(index), at: index, way }));
    const kept = nextWays(many, statement(), hour);
    expect(kept).toHaveLength(40);
    expect(kept.at(-1)?.account).toBe('DE02');
    expect(kept[0]?.account).toBe('21');
  });
});
