// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TransactionsPage } from '../../../../components/pages/transactions/transactions-page.tsx';
import { goTo } from '../../../../components/state/route.ts';
import type { LedgerReader } from '../../../../utils/ledger/contract.ts';
import type { Account, Transaction } from '../../../../utils/model/ledger.ts';
import { emptyLedger, fakeSettings } from '../../../fakes/services.ts';
import type { Shown } from '../../../fakes/show.tsx';
import { show } from '../../../fakes/show.tsx';
import { transaction } from './make-transactions.ts';

const account: Account = { id: 'a1', siteId: 'de-dkb', key: 'k', name: 'Girokonto', mask: '4821', kind: 'deposit', currency: 'EUR', months: ['2026-11', '2026-10'], lastProof: 'proved', createdAt: 0 };

const rows: Transaction[] = [
  transaction({ id: '1', date: '2026-11-22', description: 'Café Zürich', pending: true }),
  transaction({ id: '2', date: '2026-11-21', description: 'LASTSCHRIFT 0815', counterparty: 'Stadtwerke', amountMinor: -8_000 }),
  transaction({
    id: '3',
    date: '2026-10-30',
    description: 'Hotel Lisboa',
    purchaseDate: '2026-10-28',
    original: { amountMinor: -12_000, currency: 'USD' },
    balanceAfterMinor: 90_000,
    bankId: 'B-77',
    origin: { siteId: 'de-dkb', adapterId: 'de-dkb', adapterVersion: 3, route: 'both', at: Date.parse('2026-10-31T08:00:00Z') },
  }),
];

const ledgerOf = (transactions: Transaction[], damaged = 0): LedgerReader => ({
  ...emptyLedger,
  readSummary: async () => ({ accounts: [account], months: [], days: [], transactionCount: transactions.length, updatedAt: 0 }),
  readTransactions: async () => ({ transactions, damaged }),
});

let shown: Shown;
const names = (): string[] => [...shown.root.querySelectorAll('.transaction-who')].map((each) => each.textContent ?? '');
const open = async (transactions: Transaction[], damaged = 0): Promise<void> => {
  shown = await show(<TransactionsPage />, { ledger: ledgerOf(transactions, damaged), settings: { ...fakeSettings, watchedSites: [{ id: 'de-dkb', label: 'Meine DKB', patterns: [], addedAt: 0, pageOnly: false }] } });
};

beforeEach(() => goTo('transactions', {}, { replace: true }));
afterEach(() => shown.close());

describe('the list', () => {
  test('shows who, the bank’s words, the account, what is pending, under the headings of days', async () => {
    await open(rows);
    expect(names()).toEqual(['Café Zürich', 'Stadtwerke', 'Hotel Lisboa']);
    expect(shown.text()).toContain('LASTSCHRIFT 0815');
    expect(shown.text()).toContain('Girokonto 4821');
    expect(shown.root.querySelectorAll('.pending-mark')).toHaveLength(1);
    expect([...shown.root.querySelectorAll('[role="rowheader"]')].map((each) => each.textContent)).toEqual(['Today', 'Yesterday', 'Friday 30 October']);
  });

  test('follows the search and counts what it found', async () => {
    await open(rows);
    await shown.fill('Search transactions', 'zurich');
    expect(names()).toEqual(['Café Zürich']);
    expect(shown.text()).toContain('1 transaction');
    await shown.fill('Search transactions', '80');
    expect(names()).toEqual(['Stadtwerke']);
  });

  test('leads back from a search that finds nothing', async () => {
    await open(rows);
    await shown.fill('Search transactions', 'nothing like it');
    expect(shown.text()).toContain('Nothing matches');
    await shown.click('Show all transactions');
    expect(names()).toHaveLength(3);
  });

  test('takes its account and month from the address, and never puts the search there', async () => {
    await open(rows);
    await act(() => goTo('transactions', { period: '2026-10' }, { replace: true }));
    expect(names()).toEqual(['Hotel Lisboa']);
    await shown.fill('Search transactions', 'hotel');
    expect(location.hash).toBe('#/transactions?period=2026-10');
    await shown.click('Clear all');
    expect(location.hash).toBe('#/transactions');
  });

  test('shows a row that comes while it is open', async () => {
    await open(rows);
    await shown.change({ ledger: ledgerOf([transaction({ id: '0', date: '2026-11-22', description: 'New one' }), ...rows]) });
    expect(names()).toContain('New one');
  });
});

describe('the details', () => {
  test('say everything that is known, and where it came from', async () => {
    await open(rows);
    const row = shown.root.querySelectorAll<HTMLElement>('.virtual-list-row')[2];
    await act(() => row?.click());
    const text = shown.root.querySelector('.slide-in')?.textContent ?? '';
    for (const fact of ['30 October 2026', '28 October 2026', '−$120.00 USD', '€900.00', 'B-77', 'Meine DKB', 'DKB, version 3', 'each checked against the other', 'adds up']) {
      expect(text, fact).toContain(fact);
    }
    await act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    expect(shown.root.querySelector('.slide-in')).toBeNull();
  });

  test('leave out what is not known', async () => {
    await open(rows);
    await act(() => shown.root.querySelector<HTMLElement>('.virtual-list-row')?.click());
    const text = shown.root.querySelector('.slide-in')?.textContent ?? '';
    expect(text).not.toContain('Charged as');
    expect(text).toContain('None that stays the same');
  });
});

describe('states', () => {
  test('nothing yet leads to the sites', async () => {
    await open([]);
    expect(shown.root.querySelector('a[href="#/sites"]')?.textContent).toBe('Choose a bank to watch');
  });

  test('months that do not open are said, above those that do', async () => {
    await open(rows, 2);
    expect(shown.text()).toContain('2 months could not be opened');
    expect(names()).toHaveLength(3);
  });
});
