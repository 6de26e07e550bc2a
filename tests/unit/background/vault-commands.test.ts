import { beforeEach, describe, expect, test } from 'vitest';
import { applyVaultCommand } from '../../../entrypoints/background/commands/vault-commands.ts';
import type { VaultDesk } from '../../../entrypoints/background/commands/vault-commands.ts';
import { changeBackupState, readBackupState, stagePart } from '../../../utils/ledger/backup/index.ts';
import type { BackupKeys } from '../../../utils/model/backup.ts';
import { VaultError } from '../../../utils/vault/contract.ts';
import { FakeVault } from '../ledger/fake-vault.ts';

const keys: BackupKeys = { recipient: `age1${'q'.repeat(58)}`, wrapped: [{ kind: 'recovery-code', file: 'YWdl' }] };
const next = 'window anchor mosaic thunder';

let vault: FakeVault;
let desk: VaultDesk;
beforeEach(() => {
  vault = new FakeVault();
  desk = { vault, openInbox: async () => undefined, checkLock: async () => undefined, eraseTheRest: async () => undefined };
});

describe('backups follow the vault', () => {
  const isOutdated = async (): Promise<boolean> => (await readBackupState(vault)).isOutdated === true;

  test.each([
    ['a new recovery code', { kind: 'renew-recovery-code' }],
    ['a new passphrase', { kind: 'change-passphrase', current: 'correct horse battery', next }],
    ['a passphrase set by the recovery code', { kind: 'recover', recoveryCode: 'AAAA-BBBB', nextPassphrase: next }],
  ] as const)('%s is not what they are locked to', async (_what, command) => {
    await changeBackupState(vault, () => ({ keys, everyDays: 0 }));
    expect((await applyVaultCommand(desk, command)).ok).toBe(true);
    expect(await isOutdated()).toBe(true);
  });

  test('the new recovery code is given even where that cannot be noted', async () => {
    await changeBackupState(vault, () => ({ keys, everyDays: 0 }));
    vault.beforeCommit = () => {
      throw new VaultError('disk-full', 'full');
    };
    expect(await applyVaultCommand(desk, { kind: 'renew-recovery-code' })).toEqual({ ok: true, recoveryCode: 'CCCC-DDDD' });
  });

  test('a passphrase that was refused changes nothing', async () => {
    await changeBackupState(vault, () => ({ keys, everyDays: 0 }));
    await applyVaultCommand(desk, { kind: 'change-passphrase', current: 'wrong', next });
    expect(await isOutdated()).toBe(false);
  });

  test('what a restore has left when the vault was locked is gone after the next unlock', async () => {
    await stagePart(vault, 0, []);
    expect(vault.stored('staged', '000000')).toEqual([]);
    await vault.lock('full');
    await applyVaultCommand(desk, { kind: 'unlock', passphrase: vault.passphrase });
    expect(vault.stored('staged', '000000')).toBeUndefined();
  });
});

describe('making way for a restore', () => {
  test('deletes a database that is not whole', async () => {
    vault.current = { kind: 'recovery-needed', why: 'damaged', canUnlock: true };
    expect(await applyVaultCommand(desk, { kind: 'make-way' })).toEqual({ ok: true });
    expect(vault.current).toEqual({ kind: 'absent' });
  });

  test.each([{ kind: 'unlocked', protection: 'passphrase' }, { kind: 'locked', protection: 'passphrase' }, { kind: 'screen-locked' }] as const)('never one that is: $kind', async (state) => {
    vault.current = state;
    expect(await applyVaultCommand(desk, { kind: 'make-way' })).toEqual({ ok: false, code: 'failed' });
    expect(vault.current).toEqual(state);
  });
});
