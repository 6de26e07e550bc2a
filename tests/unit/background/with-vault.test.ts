/** Captures against the real vault, in a database: what the in-memory one cannot show. */
import { expect, test } from 'vitest';
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
