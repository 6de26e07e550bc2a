import { describe, expect, test } from 'vitest';
import type { AdapterAbout } from '../../../../bank-adapters/types.ts';
import { findBanks, hostsOf } from '../../../../components/pages/sites/find-banks.ts';
import { lightOf, siteCondition } from '../../../../components/pages/sites/site-condition.ts';
import type { ReadingWay, SiteHealth, WayOfAccount } from '../../../../utils/model/site.ts';

const now = Date.UTC(2026, 10, 22);
const day = 86_400_000;
const health = (given: Partial<SiteHealth>): SiteHealth => ({ siteId: 's', lastVisitAt: now, lastOutcome: 'rows', ...given });

const way: ReadingWay = { adapterId: 'de-dkb', route: 'response', fieldRoutes: { date: 'on', amount: 'sum' }, rows: 40 };
const changed = (to: Partial<ReadingWay>): WayOfAccount => ({ account: 'a', at: now, before: way, way: { ...way, ...to } });

describe('how a site fares', () => {
  test.each<[string, SiteHealth | undefined, boolean, string]>([
    ['never visited', undefined, true, 'none'],
    ['only a news page seen', health({ lastOutcome: 'ignored' }), true, 'none'],
    ['a news page after a good visit', health({ lastOutcome: 'ignored', lastGoodAt: now - day }), true, 'green'],
    ['rows, proved', health({ lastProof: 'proved' }), true, 'green'],
    ['rows, no balances shown', health({ lastProof: 'unprovable' }), true, 'green'],
    ['confirmed empty', health({ lastOutcome: 'empty' }), true, 'green'],
    ['rows that do not add up', health({ lastProof: 'broken' }), true, 'amber'],
    ['rows seen and not read', health({ lastRowCount: 40, expectedRowCount: 42 }), true, 'amber'],
    ['as many rows as were seen', health({ lastRowCount: 40, expectedRowCount: 40 }), true, 'green'],
    ['page and data that differ', health({ lastRowCount: 2, disagreements: ['one row more on the page'] }), true, 'amber'],
    ['an account in another currency than it has', health({ contradictions: [{ account: 'a', name: 'A', known: 'EUR', shown: 'USD', at: now }] }), true, 'amber'],
    ['data that no longer comes', health({ lastGoodAt: now, ways: [changed({ route: 'page' })] }), true, 'amber'],
    ['a field that is gone', health({ lastGoodAt: now, ways: [changed({ fieldRoutes: { date: 'on' } })] }), true, 'amber'],
    ['a bank’s reader that no longer reads', health({ lastGoodAt: now, ways: [changed({ adapterId: 'generic' })] }), true, 'amber'],
    ['another way to the same field', health({ lastGoodAt: now, ways: [changed({ fieldRoutes: { date: 'posted', amount: 'sum' } })] }), true, 'green'],
    ['a change that is two visits old', health({ lastGoodAt: now, ways: [{ ...changed({ route: 'page' }), at: now - day }] }), true, 'green'],
    ['balances only, after a page that was cut', health({ lastOutcome: 'balances', lastRowCount: 40, expectedRowCount: 42 }), true, 'green'],
    ['unreadable today, good yesterday', health({ lastOutcome: 'unrecognised', lastReason: 'rows-gone', lastGoodAt: now - day }), true, 'amber'],
    ['unreadable for weeks', health({ lastOutcome: 'unrecognised', lastReason: 'rows-gone', lastGoodAt: now - 15 * day }), true, 'red'],
    ['never readable', health({ lastOutcome: 'unrecognised', lastReason: 'no-transactions-found' }), true, 'red'],
    ['signed out', health({ lastOutcome: 'unrecognised', lastReason: 'session-ended' }), true, 'amber'],
    ['permission taken back', health({ lastProof: 'proved' }), false, 'red'],
  ])('%s', (_, given, granted, light) => {
    expect(lightOf[siteCondition(given, granted, now)]).toBe(light);
  });
});

describe('banks', () => {
  const about = (id: string, label: string, country: string | null, sites: string[]): AdapterAbout => ({
    id, label, country, sites, version: 1, evidence: { trust: 'B', sourceDate: '2026-01', sources: [], confirmedLive: null }, reasonToExist: '',
  });
  const banks = [about('de-dkb', 'DKB', 'DE', ['https://*.dkb.de/*']), about('fr-cm', 'Crédit Mutuel', 'FR', ['https://*.creditmutuel.fr/*']), about('banno', 'Banno', null, [])];
  const names = (query: string): string[] => findBanks(banks, query, (code) => ({ DE: 'Germany', FR: 'France' })[code] ?? code).map((each) => each.id);

  test('are found by name, country and address, accents or not', () => {
    expect(names('credit')).toEqual(['fr-cm']);
    expect(names('germ')).toEqual(['de-dkb']);
    expect(names('mutuel.fr')).toEqual(['fr-cm']);
    expect(names('dkb france')).toEqual([]);
    expect(names('')).toEqual(['banno', 'fr-cm', 'de-dkb']);
  });

  test('addresses are said as people write them, once each', () => {
    expect(hostsOf(['https://*.dkb.de/*', 'https://dkb.de/*', '*://bank.example/path'])).toEqual(['dkb.de', 'bank.example']);
  });
});
