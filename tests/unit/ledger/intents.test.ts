import { expect, test } from 'vitest';
import type { Delivery } from '../../../utils/ledger/index.ts';
import { applyIntent, forgetSite, ingest, mergeHeldHealth, readVaultLedger } from '../../../utils/ledger/index.ts';
import { readBack } from '../../../utils/ledger/read-back.ts';
import { captureOf, ingestContext, noon, rowsOf } from './bank-visit.ts';
import { FakeVault } from './fake-vault.ts';
import { account, row } from './rows.ts';

const context = { now: noon, today: '2026-03-20' };

/** Two accounts at one bank and one at another; the ids are id1, id3 and id5, each followed by its row's. */
async function household(): Promise<{ vault: FakeVault; ingesting: ReturnType<typeof ingestContext> }> {
  const vault = new FakeVault();
  const ingesting = ingestContext();
  const shown = rowsOf(account([row('2026-03-01', -90_000, 'Rent')]), account([row('2026-02-02', -500, 'Fee')], { key: 'card', name: 'Card', mask: '1234' }));
  await ingest(vault, captureOf(shown), ingesting);
  await ingest(vault, captureOf(rowsOf(account([row('2026-03-02', -700, 'Lunch')])), { siteId: 'other.example' }), ingesting);
  return { vault, ingesting };
}

const descriptions = async (vault: FakeVault): Promise<string[]> => (await readVaultLedger(vault).readTransactions()).transactions.map((each) => each.description);

test('deleting an account takes its transactions out of every month, and nothing else', async () => {
  const { vault } = await household();
  expect(await applyIntent(vault, { kind: 'delete-account', accountId: 'id1' }, context)).toEqual({ ok: true });
  expect(await descriptions(vault)).toEqual(['Lunch', 'Fee']);
  const summary = await readVaultLedger(vault).readSummary();
  expect(summary).toMatchObject({ transactionCount: 2, accounts: [{ name: 'Card' }, { siteId: 'other.example' }] });
  expect(summary?.months.at(-1)?.totals).toEqual([{ currency: 'EUR', inMinor: 0, outMinor: -700, count: 1 }]);
  expect(await applyIntent(vault, { kind: 'delete-account', accountId: 'id1' }, context)).toEqual({ ok: false, code: 'not-found' });
});

test('a name given by the user stays, whatever the page says later', async () => {
  const { vault, ingesting } = await household();
  const ids = (await readVaultLedger(vault).readSummary())?.accounts.map(({ id }) => id) ?? [];
  expect(await applyIntent(vault, { kind: 'rename-account', accountId: ids[0] ?? '', name: 'Household' }, context)).toMatchObject({ ok: true });
  await ingest(vault, captureOf(rowsOf(account([row('2026-03-03', -1, 'New')])), { capturedAt: noon + 1 }), ingesting);
  expect((await readVaultLedger(vault).readSummary())?.accounts[0]?.name).toBe('Household');
});

test('forgetting a site leaves nothing of it', async () => {
  const { vault } = await household();
  expect(await forgetSite(vault, 'bank.example', context)).toBe(2);
  expect(await descriptions(vault)).toEqual(['Lunch']);
  expect((await readVaultLedger(vault).readSiteHealth()).map(({ siteId }) => siteId)).toEqual(['other.example']);
  expect([...vault.documents.values()].filter((text) => text.includes('bank.example'))).toEqual([]);
});

test('forgetting a site leaves what files brought, in its account', async () => {
  const vault = new FakeVault();
  const ingesting = ingestContext();
  const known = { mask: '00123456' };
  const file: Delivery = { ...captureOf(rowsOf(account([row('2026-01-05', -300, 'Old'), row('2026-03-01', -90_000, 'Rent')], known)), { siteId: 'files' }), source: 'file', step: 'file 1' };
  await ingest(vault, file, ingesting);
  await ingest(vault, captureOf(rowsOf(account([row('2026-03-02', -700, 'Lunch'), row('2026-03-01', -90_000, 'Rent')], { ...known, balanceMinor: 5_000 }))), ingesting);
  const before = await readVaultLedger(vault).readSummary();
  expect([before?.accounts.length, before?.accounts[0]?.siteId]).toEqual([1, 'bank.example']);
  expect(await forgetSite(vault, 'bank.example', context)).toBe(1);
  expect(await descriptions(vault)).toEqual(['Rent', 'Old']);
  const summary = await readVaultLedger(vault).readSummary();
  expect(summary).toMatchObject({ transactionCount: 2, accounts: [{ siteId: 'files', source: 'file', name: 'Current account' }] });
  expect(summary?.accounts[0]).not.toHaveProperty('balance');
  expect([...vault.documents.values()].filter((text) => text.includes('bank.example'))).toEqual([]);
  // The file again is the same account, and brings nothing new.
  await ingest(vault, { ...file, step: 'file 2' }, ingesting);
  expect([(await descriptions(vault)).length, (await readVaultLedger(vault).readSummary())?.accounts.length]).toEqual([2, 1]);
});

test('undoing a rename is seen at once, and a later name is left alone', async () => {
  const { vault } = await household();
  const names = async (): Promise<(string | undefined)[]> => ((await readVaultLedger(vault).readSummary())?.accounts ?? []).map(({ name }) => name);
  const [id = ''] = ((await readVaultLedger(vault).readSummary())?.accounts ?? []).map((each) => each.id);
  const [first, ...others] = await names();
  await applyIntent(vault, { kind: 'rename-account', accountId: id, name: 'Household', step: 'r1' }, context);
  expect(await names()).toEqual(['Household', ...others]);
  await applyIntent(vault, { kind: 'undo', step: 'r1', month: '2026-03' }, context);
  expect(await names()).toEqual([first, ...others]);
  await applyIntent(vault, { kind: 'redo', step: 'r1', month: '2026-03' }, context);
  await applyIntent(vault, { kind: 'rename-account', accountId: id, name: 'Ours', step: 'r2' }, context);
  await applyIntent(vault, { kind: 'undo', step: 'r1', month: '2026-03' }, context);
  expect(await names()).toEqual(['Ours', ...others]);
});

test('health held while locked joins what is stored; the newer visit counts, the last good one stays', async () => {
  const { vault } = await household();
  const held = { siteId: 'bank.example', lastVisitAt: noon + 9, lastOutcome: 'unrecognised', lastReason: 'session-ended' } as const;
  await vault.change((draft) => mergeHeldHealth(draft, [held]));
  const health = (await readVaultLedger(vault).readSiteHealth()).find(({ siteId }) => siteId === 'bank.example');
  expect(health).toMatchObject({ ...held, lastGoodAt: noon });
  await vault.change((draft) => mergeHeldHealth(draft, [{ ...held, lastVisitAt: noon - 9 }]));
  expect((await readVaultLedger(vault).readSiteHealth()).find(({ siteId }) => siteId === 'bank.example')).toEqual(health);
});

test('tools read back what the vault holds', async () => {
  const { vault } = await household();
  const { accounts } = await readBack(vault);
  expect(accounts[1]).toEqual({
    id: expect.any(String),
    siteId: 'bank.example',
    name: 'Card',
    mask: '1234',
    currency: 'EUR',
    lastProof: 'unprovable',
    tidemark: { date: '2026-02-02', proven: false },
    transactions: [{ date: '2026-02-02', amountMinor: -500, currency: 'EUR', description: 'Fee', pending: false }],
  });
});
