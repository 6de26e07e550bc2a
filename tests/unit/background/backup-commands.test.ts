import { beforeEach, describe, expect, test } from 'vitest';
import type { BackupDesk } from '../../../entrypoints/background/commands/backup-commands.ts';
import { applyBackupCommand } from '../../../entrypoints/background/commands/backup-commands.ts';
import { outdateBackupKeys, readBackupState } from '../../../utils/ledger/backup/index.ts';
import { readVaultLedger } from '../../../utils/ledger/index.ts';
import type { BackupKeys } from '../../../utils/model/backup.ts';
import { Machine } from '../ledger/backup/two-machines.ts';
import { row } from '../ledger/rows.ts';

const keys: BackupKeys = { recipient: `age1${'q'.repeat(58)}`, wrapped: [{ kind: 'recovery-code', file: 'YWdl' }] };
const now = Date.UTC(2026, 10, 23);

let machine: Machine;
let desk: BackupDesk;
let alarmsSet: number;
beforeEach(() => {
  machine = new Machine('b');
  alarmsSet = 0;
  desk = { vault: machine.vault, intentContext: async () => ({ now, today: '2026-11-23' }), ingestContext: async () => ({ newId: () => 'merge', now, dateOf: () => '2026-11-23' }), setBackupAlarm: async () => void (alarmsSet += 1) };
});

describe('a ledger that comes in in parts', () => {
  test('is merged at once when the last one is there, and leaves nothing behind', async () => {
    const other = new Machine('a');
    await other.capture([row('2026-11-20', -100, 'Tea'), row('2026-11-19', -200, 'Cake')], 21);
    const documents = await other.backup();
    expect(await applyBackupCommand(desk, { kind: 'begin-restore' })).toEqual({ ok: true });
    for (const [part, document] of documents.entries()) {
      expect(await applyBackupCommand(desk, { kind: 'stage', part, documents: [document] })).toEqual({ ok: true });
      // A page that has not heard the answer sends it again.
      await applyBackupCommand(desk, { kind: 'stage', part, documents: [document] });
      expect(await readVaultLedger(machine.vault).readSummary()).toBeUndefined();
    }
    expect(await applyBackupCommand(desk, { kind: 'finish-restore', parts: documents.length })).toEqual({ ok: true, merged: { accounts: 1, added: 2, known: 0 } });
    expect([...machine.vault.documents.keys()].filter((name) => name.startsWith('staged'))).toEqual([]);
    expect(await machine.seen()).toEqual(await other.seen());
  });

  test('of which a part is missing, or broken, changes nothing', async () => {
    await machine.capture([row('2026-11-20', -100, 'Tea')], 21);
    const before = new Map(machine.vault.documents);
    await applyBackupCommand(desk, { kind: 'begin-restore' });
    expect(await applyBackupCommand(desk, { kind: 'stage', part: 0, documents: [{ kind: 'account', key: 'a', value: { id: 7 } }] })).toEqual({ ok: false, code: 'not-a-ledger' });
    expect(await applyBackupCommand(desk, { kind: 'finish-restore', parts: 1 })).toEqual({ ok: false, code: 'not-found' });
    await applyBackupCommand(desk, { kind: 'drop-restore' });
    expect(machine.vault.documents).toEqual(before);
  });

  test('that was killed before it was finished is finished by asking again', async () => {
    const other = new Machine('a');
    await other.capture([row('2026-11-20', -100, 'Tea')], 21);
    const documents = await other.backup();
    await applyBackupCommand(desk, { kind: 'stage', part: 0, documents });
    machine.vault.beforeCommit = () => {
      throw new Error('killed');
    };
    await expect(applyBackupCommand(desk, { kind: 'finish-restore', parts: 1 })).rejects.toThrow('killed');
    machine.vault.beforeCommit = () => undefined;
    expect(await applyBackupCommand(desk, { kind: 'finish-restore', parts: 1 })).toMatchObject({ ok: true, merged: { added: 1 } });
  });

  test('is refused while the vault is locked', async () => {
    machine.vault.current = { kind: 'locked', protection: 'passphrase' };
    expect(await applyBackupCommand(desk, { kind: 'begin-restore' })).toEqual({ ok: false, code: 'locked' });
  });
});

describe('how the vault is backed up', () => {
  test('secrets are checked against the vault’s own', async () => {
    expect(await applyBackupCommand(desk, { kind: 'check-secrets', recoveryCode: 'AAAA-BBBB' })).toEqual({ ok: true });
    expect(await applyBackupCommand(desk, { kind: 'check-secrets', recoveryCode: 'AAAA-BBBX' })).toEqual({ ok: false, code: 'wrong-secret' });
    expect(await applyBackupCommand(desk, { kind: 'check-secrets', recoveryCode: 'AAAA-BBBB', passphrase: 'no' })).toEqual({ ok: false, code: 'wrong-secret' });
  });

  test('keys, the schedule and the last backup are kept, and set the alarm', async () => {
    await applyBackupCommand(desk, { kind: 'keep-keys', keys });
    await applyBackupCommand(desk, { kind: 'set-schedule', everyDays: 7 });
    await applyBackupCommand(desk, { kind: 'note-backup' });
    expect(await readBackupState(machine.vault)).toEqual({ keys, everyDays: 7, scheduledAt: now, lastAt: now });
    expect(alarmsSet).toBe(3);
    await applyBackupCommand(desk, { kind: 'set-schedule', everyDays: 0 });
    expect(await readBackupState(machine.vault)).toEqual({ keys, everyDays: 0, lastAt: now });
  });

  test('keys under a former secret are marked until they are made anew', async () => {
    await outdateBackupKeys(machine.vault);
    expect(machine.vault.documents.size).toBe(0);
    await applyBackupCommand(desk, { kind: 'keep-keys', keys });
    await outdateBackupKeys(machine.vault);
    expect((await readBackupState(machine.vault)).isOutdated).toBe(true);
    await applyBackupCommand(desk, { kind: 'keep-keys', keys });
    expect((await readBackupState(machine.vault)).isOutdated).toBeUndefined();
  });
});
