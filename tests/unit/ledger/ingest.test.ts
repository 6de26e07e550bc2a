import { describe, expect, test } from 'vitest';
import { ingest, readVaultLedger } from '../../../utils/ledger/index.ts';
import type { Account, MonthDocument, SummaryView } from '../../../utils/model/ledger.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import { captureOf, ingestContext, noon, rowsOf } from './bank-visit.ts';
import { FakeVault } from './fake-vault.ts';
import { account, row } from './rows.ts';

const rent = row('2026-03-01', -90_000, 'Rent');
const salary = row('2026-02-27', 250_000, 'Salary');
const march = rowsOf(account([rent, salary], { balanceMinor: 160_000 }));

/** A vault with one account, and the context that goes on counting. */
async function started(): Promise<{ vault: FakeVault; context: ReturnType<typeof ingestContext>; receipt: Receipt }> {
  const vault = new FakeVault();
  const context = ingestContext();
  return { vault, context, receipt: await ingest(vault, captureOf(march), context) };
}

const summaryOf = async (vault: FakeVault): Promise<SummaryView> => {
  const summary = await readVaultLedger(vault).readSummary();
  if (summary === undefined) throw new Error('no summary');
  return summary;
};

describe('a first capture', () => {
  test('gives a receipt of what was added', async () => {
    const { receipt } = await started();
    expect(receipt).toEqual({
      kind: 'stored',
      outcome: 'rows',
      accounts: [{ accountId: 'id1', added: 2, merged: 0, unchanged: 0, proof: 'unprovable', tidemark: '2026-03-01' }],
    });
  });

  test('lies in the months of its dates, in one commit', async () => {
    const { vault } = await started();
    expect(vault.commits).toBe(1);
    expect((vault.stored('month', '2026-03') as MonthDocument).transactions.map((each) => each.description)).toEqual(['Rent']);
    expect((vault.stored('month', '2026-02') as MonthDocument).transactions.map((each) => each.description)).toEqual(['Salary']);
  });

  test('is summed up', async () => {
    const { vault } = await started();
    expect(await summaryOf(vault)).toEqual({
      accounts: [expect.objectContaining({ name: 'Current account', balance: { amountMinor: 160_000, at: noon }, months: ['2026-02', '2026-03'], lastRowCount: 2 })],
      months: [
        { month: '2026-02', totals: [{ currency: 'EUR', inMinor: 250_000, outMinor: 0, count: 1 }] },
        { month: '2026-03', totals: [{ currency: 'EUR', inMinor: 0, outMinor: -90_000, count: 1 }] },
      ],
      days: [{ date: '2026-03-01', currency: 'EUR', outMinor: -90_000 }],
      transactionCount: 2,
      toReview: 0,
      updatedAt: noon,
    });
  });

  test('shows in the health of its site', async () => {
    const { vault } = await started();
    expect(await readVaultLedger(vault).readSiteHealth()).toEqual([
      expect.objectContaining({ siteId: 'bank.example', lastOutcome: 'rows', lastGoodAt: noon, lastRowCount: 2, lastProof: 'unprovable', route: 'page' }),
    ]);
  });
});

describe('a capture again', () => {
  test('adds nothing and changes no month', async () => {
    const { vault, context } = await started();
    const before = vault.documents.get('month|2026-03');
    const receipt = await ingest(vault, captureOf(march), context);
    expect(receipt).toMatchObject({ accounts: [{ added: 0, merged: 0, unchanged: 2 }] });
    expect(vault.documents.get('month|2026-03')).toBe(before);
    expect((await summaryOf(vault)).transactionCount).toBe(2);
  });

  test('after a kill before the commit it is as the first time, after the commit as seen', async () => {
    const vault = new FakeVault();
    const context = ingestContext();
    vault.beforeCommit = () => {
      throw new Error('killed');
    };
    await expect(ingest(vault, captureOf(march), context)).rejects.toThrow('killed');
    expect(vault.documents.size).toBe(0);
    vault.beforeCommit = () => undefined;
    vault.afterCommit = () => {
      throw new Error('killed');
    };
    await expect(ingest(vault, captureOf(march), context)).rejects.toThrow('killed');
    vault.afterCommit = () => undefined;
    expect(await ingest(vault, captureOf(march), context)).toMatchObject({ accounts: [{ added: 0, unchanged: 2 }] });
  });

  test('reads the touched months and their neighbours, not the ledger', async () => {
    const { vault, context } = await started();
    await ingest(vault, captureOf(rowsOf(account([row('2024-07-10', -100, 'Old')]))), context);
    vault.reads = [];
    await ingest(vault, captureOf(march), context);
    expect(vault.reads.filter((name) => name.startsWith('month|')).sort()).toEqual(['month|2026-02', 'month|2026-03']);
  });

  test('a pending row that posts in the next month moves there', async () => {
    const vault = new FakeVault();
    const context = ingestContext();
    await ingest(vault, captureOf(rowsOf(account([row('2026-02-27', -4_200, 'HOTEL', { pending: true })])), { capturedAt: noon - 1 }), context);
    const receipt = await ingest(vault, captureOf(rowsOf(account([row('2026-03-02', -4_200, 'Hotel Sonne')]))), context);
    expect(receipt).toMatchObject({ accounts: [{ added: 0, merged: 1 }] });
    expect(vault.documents.has('month|2026-02')).toBe(false);
    const summary = await summaryOf(vault);
    expect(summary.months.map(({ month }) => month)).toEqual(['2026-03']);
    expect(summary.accounts[0]?.months).toEqual(['2026-03']);
    expect(summary.transactionCount).toBe(1);
  });
});

describe('accounts', () => {
  test('of two sites with the same key are two', async () => {
    const { vault, context } = await started();
    await ingest(vault, captureOf(march, { siteId: 'other.example' }), context);
    const { accounts, transactionCount } = await summaryOf(vault);
    expect(accounts.map(({ siteId }) => siteId)).toEqual(['bank.example', 'other.example']);
    expect(transactionCount).toBe(4);
  });

  test('of one capture are merged together', async () => {
    const vault = new FakeVault();
    const receipt = await ingest(vault, captureOf(rowsOf(account([rent]), account([rent], { key: 'DE03' }))), ingestContext());
    expect(receipt).toMatchObject({ accounts: [{ added: 1 }, { added: 1 }] });
    expect((await summaryOf(vault)).months[0]?.totals[0]?.count).toBe(2);
  });

  test('a balance page brings balances and leaves rows and tidemark alone', async () => {
    const { vault, context } = await started();
    const balances = rowsOf(account([], { balanceMinor: 5 }));
    if (balances.kind !== 'rows') throw new Error('rows');
    await ingest(vault, captureOf({ ...balances, kind: 'balances' }, { capturedAt: noon + 1 }), context);
    expect((await summaryOf(vault)).accounts[0]).toMatchObject({ balance: { amountMinor: 5, at: noon + 1 }, tidemark: { date: '2026-03-01' }, lastRowCount: 2 });
  });

  test('an older capture that comes late does not put the balance back', async () => {
    const { vault, context } = await started();
    await ingest(vault, captureOf(rowsOf(account([rent], { balanceMinor: 1, name: 'Old name' })), { capturedAt: noon - 1 }), context);
    expect((await summaryOf(vault)).accounts[0]).toMatchObject({ name: 'Current account', balance: { amountMinor: 160_000 } });
  });

  const inDollars = account([{ ...row('2026-03-05', -100, 'New'), currency: 'USD' }], { currency: 'USD' });

  test('in another currency are left out, and the contradiction is kept until they are shown as they are', async () => {
    const { vault, context } = await started();
    const month = vault.documents.get('month|2026-03');
    expect(await ingest(vault, captureOf(rowsOf(inDollars), { capturedAt: noon + 1 }), context)).toEqual({ kind: 'refused', code: 'invalid' });
    expect(vault.documents.get('month|2026-03')).toBe(month);
    const healthOf = async (): Promise<unknown> => (await readVaultLedger(vault).readSiteHealth())[0];
    expect(await healthOf()).toMatchObject({ lastOutcome: 'rows', contradictions: [{ account: 'DE02', name: 'Current account', known: 'EUR', shown: 'USD', at: noon + 1 }] });
    await ingest(vault, captureOf(march, { capturedAt: noon + 2 }), context);
    expect(await healthOf()).not.toHaveProperty('contradictions');
  });

  test('beside one in another currency are merged', async () => {
    const { vault, context } = await started();
    const both = rowsOf(account([row('2026-03-05', -100, 'New')], { key: 'new' }), inDollars);
    expect(await ingest(vault, captureOf(both, { capturedAt: noon + 1 }), context)).toMatchObject({ kind: 'stored', accounts: [{ added: 1 }] });
    expect((await summaryOf(vault)).accounts.map(({ key, currency }) => [key, currency])).toEqual([['DE02', 'EUR'], ['new', 'EUR']]);
    expect(await readVaultLedger(vault).readSiteHealth()).toEqual([expect.objectContaining({ contradictions: [expect.objectContaining({ account: 'DE02' })], ways: [expect.anything(), expect.objectContaining({ account: 'new' })] })]);
  });

  test('an account whose document does not open comes back from the summary with its id', async () => {
    const { vault, context } = await started();
    vault.damaged.add('account|id1');
    expect(await ingest(vault, captureOf(march), context)).toMatchObject({ accounts: [{ accountId: 'id1', added: 0, unchanged: 2 }] });
    expect((vault.stored('account', 'id1') as Account).months).toEqual(['2026-02', '2026-03']);
  });
});

test('amounts that a page made up do not break the summary of those that are real', async () => {
  const { vault, context } = await started();
  const huge = row('2026-03-05', -Number.MAX_SAFE_INTEGER, 'Huge');
  await ingest(vault, captureOf(rowsOf(account([huge, { ...huge, description: 'Huge, too' }], { key: 'new' }))), context);
  expect(await ingest(vault, captureOf(march, { capturedAt: noon + 1 }), context)).toMatchObject({ kind: 'stored' });
  expect((await summaryOf(vault)).transactionCount).toBe(4);
});

test('a clock that was years ahead for a while takes no day from the summary', async () => {
  const { vault, context } = await started();
  const before = (await summaryOf(vault)).days;
  const ahead = noon + 10 * 365 * 86_400_000;
  const other = rowsOf(account([row('2026-02-26', -100, 'Elsewhere')], { key: 'new' }));
  await ingest(vault, captureOf(other, { capturedAt: ahead }), { ...context, now: ahead });
  await ingest(vault, captureOf(march, { capturedAt: noon + 1 }), context);
  expect((await summaryOf(vault)).days).toEqual([{ date: '2026-02-26', currency: 'EUR', outMinor: -100 }, ...before]);
  expect((await summaryOf(vault)).transactionCount).toBe(3);
});

describe('what is missing or damaged', () => {
  test('a summary that is gone is made from all months again', async () => {
    const { vault, context } = await started();
    vault.documents.delete('view|summary');
    await ingest(vault, captureOf(rowsOf(account([row('2026-03-05', -100, 'New')]))), context);
    const { months, transactionCount } = await summaryOf(vault);
    expect(transactionCount).toBe(3);
    expect(months.map(({ month }) => month)).toEqual(['2026-02', '2026-03']);
  });

  test('a month that does not open is counted, the others are read', async () => {
    const { vault } = await started();
    vault.damaged.add('month|2026-03');
    const ledger = readVaultLedger(vault);
    expect(await ledger.readTransactions()).toMatchObject({ damaged: 1, transactions: [{ description: 'Salary' }] });
    expect(await ledger.readTransactions(['2026-03', '2026-02', '2020-01'])).toMatchObject({ damaged: 1, transactions: [{ description: 'Salary' }] });
  });

  test('a month of another shape is counted, and never written over', async () => {
    const { vault, context } = await started();
    vault.documents.set('month|2026-03', JSON.stringify({ month: '2026-03', transactions: [{ secret: 'words' }] }));
    expect((await readVaultLedger(vault).readTransactions()).damaged).toBe(1);
    await expect(ingest(vault, captureOf(march), context)).rejects.toThrow(/month document is not of its shape at transactions\.0/);
    expect(vault.documents.get('month|2026-03')).toContain('secret');
  });
});

test('a visit that brings no rows is noted in the site’s health', async () => {
  const { vault, context } = await started();
  const unrecognised = captureOf({ kind: 'unrecognised', reason: 'rows-gone' }, { capturedAt: noon + 5 });
  expect(await ingest(vault, unrecognised, context)).toEqual({ kind: 'noted', outcome: 'unrecognised' });
  const [health] = await readVaultLedger(vault).readSiteHealth();
  expect(health).toMatchObject({ lastOutcome: 'unrecognised', lastReason: 'rows-gone', lastVisitAt: noon + 5, lastGoodAt: noon });
  await ingest(vault, captureOf({ kind: 'ignored', reason: 'password-field' }, { capturedAt: noon + 6 }), context);
  expect((await readVaultLedger(vault).readSiteHealth())[0]).toEqual(health);
  await ingest(vault, captureOf(march, { capturedAt: noon + 7 }), context);
  expect((await readVaultLedger(vault).readSiteHealth())[0]).not.toHaveProperty('lastReason');
});

test('how far back the bank shows an account is noted, and stays until it says otherwise', async () => {
  const vault = new FakeVault();
  const context = ingestContext();
  const history = async (): Promise<unknown> => (await readVaultLedger(vault).readSummary())?.accounts[0]?.history;
  const shown = account([row('2026-03-01', -100, 'A')]);
  await ingest(vault, captureOf(rowsOf({ ...shown, historyDays: 90 })), context);
  expect(await history()).toEqual({ days: 90, at: noon });
  await ingest(vault, captureOf(rowsOf(shown), { capturedAt: noon + 1 }), context);
  expect(await history()).toEqual({ days: 90, at: noon });
  await ingest(vault, captureOf(rowsOf({ ...shown, historyDays: 540 }), { capturedAt: noon + 2 }), context);
  expect(await history()).toEqual({ days: 540, at: noon + 2 });
});
