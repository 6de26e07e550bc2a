import { describe, expect, test } from 'vitest';
import { findTargets } from '../../../entrypoints/background/refreshing/find-targets.ts';
import { lastingAddress, noteListAddress, readListAddresses } from '../../../entrypoints/background/refreshing/list-addresses.ts';
import type { Account } from '../../../utils/model/ledger.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import { rowsOf } from '../ledger/bank-visit.ts';
import { FakeVault } from '../ledger/fake-vault.ts';
import { account, row } from '../ledger/rows.ts';

const receipt: Receipt = { kind: 'stored', outcome: 'rows', accounts: [{ accountId: 'a', added: 1, merged: 0, unchanged: 0, proof: 'proved' }] };
const listed = (date: string) => rowsOf(account([row(date, -100, 'A')]));
const bank: WatchedSite = { id: 'bank.example', label: 'Bank', patterns: ['https://*.bank.example/*', 'https://bank.example/*'], addedAt: 0, pageOnly: false };
const known: Account = { id: 'a', siteId: 'bank.example', key: 'k', name: 'A', kind: 'deposit', currency: 'EUR', months: [], createdAt: 0 };

test.each([
  ['https://bank.example/list?account=12&sessionId=abc&_csrfToken=x', 'https://bank.example/list?account=12'],
  ['https://bank.example/list;jsessionid=AB12?id=3', 'https://bank.example/list?id=3'],
  ['https://bank.example/list?monat=2026-08&konto=7', 'https://bank.example/list?konto=7'],
  ['https://bank.example/list?page=4&x=2026-01-01', 'https://bank.example/list'],
  ['https://bank.example/app#/accounts/12', 'https://bank.example/app#/accounts/12'],
])('of %s lasts %s', (url, lasting) => {
  expect(lastingAddress(new URL(url))).toBe(lasting);
});

describe('where accounts are listed', () => {
  test('is written once, and again where it has changed', async () => {
    const vault = new FakeVault();
    await noteListAddress(vault, new URL('https://bank.example/a'), listed('2026-03-10'), receipt);
    await noteListAddress(vault, new URL('https://bank.example/a'), listed('2026-03-12'), receipt);
    expect(vault.commits).toBe(1);
    await noteListAddress(vault, new URL('https://bank.example/new'), listed('2026-03-12'), receipt);
    expect((await readListAddresses(vault))['a']?.address).toBe('https://bank.example/new');
  });

  test('is not the older page that somebody looks through', async () => {
    const vault = new FakeVault();
    await noteListAddress(vault, new URL('https://bank.example/a'), listed('2026-03-10'), receipt);
    await noteListAddress(vault, new URL('https://bank.example/archive'), listed('2025-11-02'), receipt);
    expect((await readListAddresses(vault))['a']?.address).toBe('https://bank.example/a');
  });

  test('is opened within the site alone; else its bank’s own list, else its front door', () => {
    const lists = { a: { address: 'https://www.bank.example/list', newest: '2026-03-10' } };
    expect(findTargets([], [bank], [known], lists)[0]?.addresses).toEqual(['https://www.bank.example/list']);
    expect(findTargets([], [bank], [known], { a: { address: 'https://evil.example/list', newest: '2026-03-10' } })[0]?.addresses).toEqual(['https://bank.example/']);
    expect(findTargets([], [{ ...bank, id: 'de-dkb', adapterId: 'de-dkb' }], [], {})[0]?.addresses[0]).toMatch(/^https:\/\/.*dkb/);
  });
});
