/** Captures against the real vault, in a database: what the in-memory one cannot show. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ingestCapture } from '../../../entrypoints/background/captures/ingest-capture.ts';
import { openInbox } from '../../../entrypoints/background/captures/open-inbox.ts';
import { applyIntent, readVaultLedger } from '../../../utils/ledger/index.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import type { Receipt } from '../../../utils/model/receipt.ts';
import { sessionMemoryIn } from '../../../utils/settings/session-memory.ts';
import type { Vault } from '../../../utils/vault/contract.ts';
import { captureOf, ingestContext, noon, rowsOf } from '../ledger/bank-visit.ts';
import { account, row } from '../ledger/rows.ts';
import { memoryStore } from '../settings/memory-store.ts';
import { createProtected, passphrase } from '../vault/world/protected-vault.ts';

const days = ['05', '04', '03', '02', '01'];
/** Days of March, some of them; each with two coffees alike. */
const list = (from: number, to: number): Outcome =>
  rowsOf(account(days.slice(from, to).flatMap((day) => [row(`2026-03-${day}`, -350, 'Café'), row(`2026-03-${day}`, -350, 'Café')])));

const context = { ...ingestContext(), newId: () => crypto.randomUUID() };
const submit = (vault: Vault, outcome: Outcome): Promise<Receipt> =>
  ingestCapture({ vault, memory: sessionMemoryIn(() => memoryStore()), random: (length) => new Uint8Array(length) }, captureOf(outcome, { capturedAt: noon }), context);

const rowCount = async (vault: Vault): Promise<number> => (await readVaultLedger(vault).readTransactions()).transactions.length;

test('two contexts that store overlapping lists at once store each row once, in one account', async () => {
  const { world, vault } = await createProtected();
  const other = world.open();
  const receipts = await Promise.all([submit(vault, list(0, 3)), submit(other, list(2, 5)), submit(vault, list(1, 4)), submit(other, list(0, 3))]);
  expect(receipts.map(({ kind }) => kind)).toEqual(['stored', 'stored', 'stored', 'stored']);
  expect(await rowCount(vault)).toBe(10);
  expect((await readVaultLedger(vault).readSummary())?.accounts).toHaveLength(1);
  expect((await readVaultLedger(vault).readSummary())?.transactionCount).toBe(10);
});

test('what waits sealed is merged once, though two contexts open the inbox at once', async () => {
  const { world, vault } = await createProtected();
  await vault.lock('full');
  expect(await submit(vault, list(0, 3))).toEqual({ kind: 'sealed', rows: 6 });
  expect(await submit(vault, list(2, 5))).toEqual({ kind: 'sealed', rows: 6 });
  expect(await world.open().unlock(passphrase)).toEqual({ ok: true });
  const memory = sessionMemoryIn(() => memoryStore());
  await Promise.all([openInbox(vault, memory, context), openInbox(world.open(), memory, context)]);
  expect(await rowCount(vault)).toBe(10);
});

test('a deleted account leaves no transaction, no count and no month behind', async () => {
  const { vault } = await createProtected();
  await submit(vault, list(0, 5));
  const accountId = (await readVaultLedger(vault).readSummary())?.accounts[0]?.id ?? '';
  expect(await applyIntent(vault, { kind: 'delete-account', accountId }, { now: noon, today: '2026-03-20' })).toEqual({ ok: true });
  expect((await vault.list('month')).documents).toEqual([]);
  expect(await readVaultLedger(vault).readSummary()).toMatchObject({ accounts: [], months: [], transactionCount: 0 });
});

describe('a waiting capture that this version cannot read', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  const poison = { siteId: 'bank.example', outcome: { kind: 'rows', statement: { of: 'another version' } }, capturedAt: noon };

  test('stays, is counted, and keeps no other waiting', async () => {
    const { vault } = await createProtected();
    await vault.lock('full');
    await vault.seal(poison);
    await vault.seal('nothing of ours');
    await submit(vault, list(0, 3));
    await vault.unlock(passphrase);
    const memory = sessionMemoryIn(() => memoryStore());
    for (const _again of [1, 2]) await openInbox(vault, memory, context);
    expect(await rowCount(vault)).toBe(6);
    expect(await readVaultLedger(vault).readSiteHealth()).toEqual([expect.objectContaining({ siteId: 'bank.example', lastOutcome: 'rows', unreadCaptures: 1 })]);
    expect(await vault.drainInbox(async () => undefined)).toEqual({ merged: 2, damaged: 0 });
    await openInbox(vault, memory, context);
    expect((await readVaultLedger(vault).readSiteHealth())[0]).not.toHaveProperty('unreadCaptures');
  });

  test('shows in the health of a site of which nothing else is known', async () => {
    const { vault } = await createProtected();
    await vault.seal(poison);
    await openInbox(vault, sessionMemoryIn(() => memoryStore()), context);
    expect(await readVaultLedger(vault).readSiteHealth()).toEqual([expect.objectContaining({ siteId: 'bank.example', lastOutcome: 'unrecognised', unreadCaptures: 1 })]);
  });
});

test('a waiting capture that contradicts one account brings the rows of the others, and says so in the site’s health', async () => {
  const { vault } = await createProtected();
  await submit(vault, list(0, 2));
  await vault.lock('full');
  const inDollars = account([{ ...row('2026-03-05', -5, 'Coffee'), currency: 'USD' }], { currency: 'USD' });
  expect(await submit(vault, rowsOf(inDollars, account([row('2026-03-06', -7, 'Other')], { key: 'DE99', name: 'Savings' })))).toEqual({ kind: 'sealed', rows: 2 });
  await vault.unlock(passphrase);
  await openInbox(vault, sessionMemoryIn(() => memoryStore()), context);
  expect(await rowCount(vault)).toBe(5);
  expect((await readVaultLedger(vault).readSiteHealth())[0]?.contradictions).toMatchObject([{ account: 'DE02', known: 'EUR', shown: 'USD' }]);
});
