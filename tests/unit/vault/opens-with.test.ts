import { expect, test } from 'vitest';
import { documentsOf, Machine, restoreInto } from '../ledger/backup/two-machines.ts';
import { row } from '../ledger/rows.ts';
import { readVaultLedger } from '../../../utils/ledger/index.ts';
import { createProtected, passphrase } from './world/protected-vault.ts';
import { createWorld } from './world/world.ts';

test('whether a secret is the vault’s own is told without opening or changing anything', async () => {
  const { world, vault, recoveryCode } = await createProtected();
  expect(await vault.opensWith({ passphrase })).toBe(true);
  expect(await vault.opensWith({ recoveryCode: recoveryCode.toLowerCase() })).toBe(true);
  expect(await vault.opensWith({ passphrase: 'another' })).toBe(false);
  expect(await vault.opensWith({ recoveryCode: 'AAAA-BBBB-CCCC-DDDD-EEEEE-FFFFF' })).toBe(false);
  await vault.lock('full');
  const before = JSON.stringify([...world.local.items]);
  expect(await vault.opensWith({ passphrase })).toBe(true);
  expect(await vault.state()).toEqual({ kind: 'locked', protection: 'passphrase' });
  expect(JSON.stringify([...world.local.items])).toBe(before);
  expect(await createWorld(2).open().opensWith({ passphrase })).toBe(false);
});

test('a restore goes through a real vault, all or nothing, and leaves no part behind', async () => {
  const machine = new Machine('a');
  await machine.capture([row('2026-11-20', -1_250, 'Bakery'), row('2026-10-30', -90_000, 'Rent')], 21);
  const { vault } = await createProtected();
  expect(await restoreInto(vault, await machine.backup())).toEqual({ accounts: 1, added: 2, known: 0 });
  expect((await readVaultLedger(vault).readTransactions()).transactions).toEqual(await machine.transactions());
  expect((await vault.list('staged')).documents).toEqual([]);
  expect((await documentsOf(vault)).map(({ kind, key }) => `${kind} ${key}`).toSorted()).toEqual((await machine.backup()).map(({ kind, key }) => `${kind} ${key}`).toSorted());
});
