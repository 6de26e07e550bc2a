import { beforeEach, describe, expect, test } from 'vitest';
import type { IngestEquipment } from '../../../entrypoints/background/captures/ingest-capture.ts';
import { ingestCapture } from '../../../entrypoints/background/captures/ingest-capture.ts';
import { openInbox } from '../../../entrypoints/background/captures/open-inbox.ts';
import { readVaultLedger } from '../../../utils/ledger/index.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { sessionMemoryIn } from '../../../utils/settings/session-memory.ts';
import { VaultError } from '../../../utils/vault/contract.ts';
import type { VaultState } from '../../../utils/vault/contract.ts';
import { captureOf, ingestContext, noon, rowsOf } from '../ledger/bank-visit.ts';
import { FakeVault } from '../ledger/fake-vault.ts';
import { account, row } from '../ledger/rows.ts';
import { memoryStore } from '../settings/memory-store.ts';

const march = rowsOf(account([row('2026-03-01', -90_000, 'Rent'), row('2026-02-27', 250_000, 'Salary')]));
const april = rowsOf(account([row('2026-04-01', -90_000, 'Rent'), row('2026-03-01', -90_000, 'Rent')]));
const locked: VaultState = { kind: 'locked', protection: 'passphrase' };

let vault: FakeVault;
let session: ReturnType<typeof memoryStore>;
let equipment: IngestEquipment;
let context: ReturnType<typeof ingestContext>;
beforeEach(() => {
  vault = new FakeVault();
  session = memoryStore();
  equipment = { vault, memory: sessionMemoryIn(() => session), random: (length) => new Uint8Array(length).fill(7) };
  context = ingestContext();
});

const submit = (outcome: Outcome, capturedAt = noon): ReturnType<typeof ingestCapture> => ingestCapture(equipment, captureOf(outcome, { capturedAt }), context);
const descriptions = async (): Promise<string[]> => (await readVaultLedger(vault).readTransactions()).transactions.map((each) => `${each.date} ${each.description}`);

describe('by the vault’s state', () => {
  test.each<[VaultState, string]>([
    [{ kind: 'absent' }, 'no-vault'],
    [{ kind: 'recovery-needed', why: 'missing', canUnlock: false }, 'recovery-needed'],
    [{ kind: 'newer-format', format: 9 }, 'newer-data'],
  ])('$kind refuses', async (state, code) => {
    vault.current = state;
    expect(await submit(march)).toEqual({ kind: 'refused', code });
    expect(vault.commits + vault.inbox.length).toBe(0);
  });

  test.each<VaultState>([{ kind: 'unlocked', protection: 'device-key' }, { kind: 'screen-locked' }])('$kind merges', async (state) => {
    vault.current = state;
    expect((await submit(march)).kind).toBe('stored');
  });

  test('a full disk refuses and says so', async () => {
    vault.beforeCommit = () => {
      throw new VaultError('disk-full', 'no room');
    };
    expect(await submit(march)).toEqual({ kind: 'refused', code: 'disk-full' });
  });
});

describe('while locked', () => {
  beforeEach(() => {
    vault.current = locked;
  });

  test('rows wait sealed and arrive after unlocking, in any order the same', async () => {
    expect(await submit(april, noon + 1)).toEqual({ kind: 'sealed', rows: 2 });
    expect(await submit(march)).toEqual({ kind: 'sealed', rows: 2 });
    await openInbox(vault, equipment.memory, context);
    expect(vault.inbox).toHaveLength(2);
    vault.current = { kind: 'unlocked', protection: 'passphrase' };
    await openInbox(vault, equipment.memory, context);
    expect(vault.inbox).toHaveLength(0);
    expect(await descriptions()).toEqual(['2026-04-01 Rent', '2026-03-01 Rent', '2026-02-27 Salary']);
  });

  test('the same page twice waits once, and nothing readable is remembered of it', async () => {
    await submit(march);
    expect(await submit(march, noon + 60_000)).toEqual({ kind: 'sealed', rows: 2 });
    expect(vault.inbox).toHaveLength(1);
    expect([...session.items.values()].join('')).not.toMatch(/Rent|Salary|90000/);
  });

  test('a seal that failed is tried again', async () => {
    const { seal } = vault;
    vault.seal = async () => {
      throw new VaultError('inbox-full', 'full');
    };
    expect(await submit(march)).toEqual({ kind: 'refused', code: 'inbox-full' });
    vault.seal = seal;
    await submit(march);
    expect(vault.inbox).toHaveLength(1);
  });

  test('an unrecognised page is held and merged into the health on unlocking', async () => {
    expect(await submit({ kind: 'unrecognised', reason: 'session-ended' })).toEqual({ kind: 'noted', outcome: 'unrecognised' });
    expect(vault.inbox).toHaveLength(0);
    vault.current = { kind: 'unlocked', protection: 'passphrase' };
    await openInbox(vault, equipment.memory, context);
    expect(await readVaultLedger(vault).readSiteHealth()).toMatchObject([{ siteId: 'bank.example', lastReason: 'session-ended' }]);
    expect(await equipment.memory.heldHealth.read()).toEqual({});
  });
});

test('a vault that locks while a capture is on its way keeps it sealed', async () => {
  vault.beforeCommit = () => {
    vault.current = locked;
    throw new VaultError('locked', 'locked');
  };
  expect(await submit(march)).toEqual({ kind: 'sealed', rows: 2 });
});

test('a vault that was unlocked while a capture was being sealed merges it at once', async () => {
  vault.current = locked;
  const { seal } = vault;
  vault.seal = async (payload) => {
    await seal(payload);
    vault.current = { kind: 'unlocked', protection: 'passphrase' };
  };
  await submit(march);
  expect(vault.inbox).toHaveLength(0);
  expect(await descriptions()).toHaveLength(2);
});

test('a kill between merging the inbox and forgetting it loses and doubles nothing', async () => {
  vault.current = locked;
  await submit(march);
  await submit(april);
  vault.current = { kind: 'unlocked', protection: 'passphrase' };
  let commits = 0;
  vault.afterCommit = () => {
    commits += 1;
    if (commits === 1) throw new Error('killed');
  };
  await expect(openInbox(vault, equipment.memory, context)).rejects.toThrow('killed');
  await openInbox(vault, equipment.memory, context);
  expect(await descriptions()).toEqual(['2026-04-01 Rent', '2026-03-01 Rent', '2026-02-27 Salary']);
});
