// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { SitesPage } from '../../../../components/pages/sites/sites-page.tsx';
import type { LedgerReader } from '../../../../utils/ledger/contract.ts';
import type { Account } from '../../../../utils/model/ledger.ts';
import type { ReadingWay, SiteHealth, WatchedSite } from '../../../../utils/model/site.ts';
import { emptyLedger, fakeNow, fakeSettings } from '../../../fakes/services.ts';
import type { Shown } from '../../../fakes/show.tsx';
import { show } from '../../../fakes/show.tsx';
import { transaction } from '../transactions/make-transactions.ts';

const dkb: WatchedSite = { id: 'de-dkb', label: 'DKB', patterns: ['https://*.dkb.de/*'], adapterId: 'de-dkb', addedAt: fakeNow, pageOnly: false };
const other: WatchedSite = { id: 'kasse.example', label: 'kasse.example', patterns: ['https://*.kasse.example/*'], addedAt: fakeNow, pageOnly: false };
const account = (id: string, siteId: string, name: string): Account => ({ id, siteId, key: id, name, kind: 'deposit', currency: 'EUR', months: ['2026-11'], createdAt: 0 });

const health: SiteHealth[] = [
  { siteId: 'de-dkb', lastVisitAt: fakeNow - 3_600_000, lastOutcome: 'unrecognised', lastReason: 'rows-gone', lastGoodAt: fakeNow - 90_000_000, adapter: { id: 'de-dkb', version: 1 }, fieldRoutes: { date: 'attributes.bookingDate' }, disagreements: ['one row more on the page'] },
];

const ledger: LedgerReader = {
  ...emptyLedger,
  readSummary: async () => ({ accounts: [account('a1', 'de-dkb', 'Giro'), account('a2', 'de-dkb', 'Visa'), account('old', 'gone.example', 'Old savings')], months: [], days: [], transactionCount: 4, updatedAt: 0 }),
  readTransactions: async () => ({ transactions: [transaction({ accountId: 'a1' }), transaction({ accountId: 'a1' }), transaction({ accountId: 'a2' }), transaction({ accountId: 'old' })], damaged: 0 }),
  readSiteHealth: async () => health,
};

let shown: Shown;
const open = async (granted = [...dkb.patterns, ...other.patterns]): Promise<void> => {
  shown = await show(<SitesPage />, { ledger, granted, settings: { ...fakeSettings, watchedSites: [dkb, other] } });
};
afterEach(() => shown.close());

describe('the list of sites', () => {
  test('says how each fares in a word and a sentence', async () => {
    await open();
    expect(shown.text()).toContain('Reading well: 0 of 2');
    expect(shown.text()).toContain('Not read last time');
    expect(shown.text()).toContain('This account had transactions before and shows none now.');
    expect(shown.text()).toContain('Not visited yet');
  });

  test('accounts of a site that is no longer watched are still there', async () => {
    await open();
    expect(shown.text()).toContain('No longer watched');
    expect(shown.text()).toContain('Old savings');
  });

  test('a permission taken back is said, and asked for first thing in the click', async () => {
    await open([...other.patterns]);
    expect(shown.text()).toContain('No longer allowed');
    await shown.click('DKB');
    shown.clickAndStop('Allow again');
    expect(shown.services.calls.at(-1)).toEqual({ name: 'permissions.request', payload: dkb.patterns });
  });

  test('where the user does not allow it, nothing is sent', async () => {
    await open([...other.patterns]);
    await shown.change({ allows: false });
    await shown.click('DKB');
    await shown.click('Allow again');
    expect(shown.sent('site/apply')).toEqual([]);
    expect(shown.text()).toContain('so DKB is not watched');
  });
});

describe('the details of a site', () => {
  test('show the evidence as it is, which way each field was read, and what disagrees', async () => {
    await open();
    await shown.click('DKB');
    for (const fact of ['Not confirmed on the live site', 'two recent independent sources', 'attributes.bookingDate', 'one row more on the page', 'dkb.de']) {
      expect(shown.text(), fact).toContain(fact);
    }
  });

  test('say what was expected and what was read, what changed, what is missing, and what to do', async () => {
    const way: ReadingWay = { adapterId: 'de-dkb', route: 'both', fieldRoutes: { date: 'bookingDate', amount: 'amount.value', balance: 'saldo' }, rows: 40 };
    const read: SiteHealth = {
      siteId: 'de-dkb', lastVisitAt: fakeNow, lastOutcome: 'rows', lastGoodAt: fakeNow, lastRowCount: 38, expectedRowCount: 40, lastProof: 'unprovable',
      adapter: { id: 'de-dkb', version: 1 }, route: 'both', fieldRoutes: { date: 'bookedOn', amount: 'amount.value' }, missingFields: ['balance', 'pending'],
      responses: { kept: 2, dropped: 31 }, ways: [{ account: 'a', at: fakeNow, before: way, way: { ...way, fieldRoutes: { date: 'bookedOn', amount: 'amount.value' } } }],
    };
    shown = await show(<SitesPage />, { ledger: { ...ledger, readSiteHealth: async () => [read] }, granted: dkb.patterns, settings: { ...fakeSettings, watchedSites: [dkb] } });
    expect(shown.text()).toContain('Read in part');
    await shown.click('DKB');
    for (const fact of [
      '2 rows were seen at the last visit and not read.', 'Choose a shorter period', '38 read of 40 seen', '2 kept for reading, 31 dropped unread',
      'Date: now from bookedOn. Before: bookingDate.', 'Balance: not found any more. Before: saldo.', 'The account’s balance', 'Whether a row is pending',
    ]) {
      expect(shown.text(), fact).toContain(fact);
    }
  });

  test('the page-only switch is sent', async () => {
    await open();
    await shown.click('DKB');
    shown.root.querySelector<HTMLInputElement>('.slide-in input[role="switch"]')?.click();
    expect(shown.sent('site/apply')).toEqual([{ kind: 'set-page-only', siteId: 'de-dkb', pageOnly: true }]);
  });

  test('forgetting says exactly what is deleted, and deletes nothing before it is confirmed', async () => {
    await open();
    await shown.click('DKB');
    await shown.click('Forget this site');
    expect(shown.text()).toContain('2 accounts: Giro, Visa');
    expect(shown.text()).toContain('3 transactions');
    expect(shown.sent('site/apply')).toEqual([]);
    await shown.click('Delete and forget');
    expect(shown.sent('site/apply')).toEqual([{ kind: 'forget', siteId: 'de-dkb' }]);
    expect(shown.text()).toContain('DKB is forgotten.');
  });

  test('an account is renamed and deleted, the latter with its count', async () => {
    await open();
    await shown.click('DKB');
    await shown.click('Rename');
    await shown.fill('Name', '  Joint account ');
    await shown.click('Save');
    await shown.click('Delete');
    expect(shown.text()).toContain('Delete Visa?');
    expect(shown.text()).toContain('1 transaction');
    await shown.click('Delete the account');
    expect(shown.sent('ledger/apply')).toEqual([
      { kind: 'rename-account', accountId: 'a2', name: 'Joint account' },
      { kind: 'delete-account', accountId: 'a2' },
    ]);
  });

  test('stopping keeps what was captured, and says so', async () => {
    await open();
    await shown.click('DKB');
    await shown.click('Stop watching');
    expect(shown.text()).toContain('What was captured stays in your ledger.');
    await shown.click('Stop watching');
    expect(shown.sent('site/apply')).toEqual([{ kind: 'unwatch', siteId: 'de-dkb' }]);
  });
});
