import type { IngestContext, IntentContext } from '../../../utils/ledger/index.ts';
import { backupStep, changeBackupState, clearStaged, mergeBackup, stagePart, takeStaged } from '../../../utils/ledger/backup/index.ts';
import type { BackupCommand } from '../../../utils/messages/backup-protocol.ts';
import type { CommandReply } from '../../../utils/messages/protocol.ts';
import type { BackupState } from '../../../utils/model/backup.ts';
import type { Vault } from '../../../utils/vault/contract.ts';
import { obstacleOf } from '../failures.ts';

export interface BackupDesk {
  vault: Vault;
  intentContext: () => Promise<IntentContext>;
  ingestContext: () => Promise<IngestContext>;
  /** Sets the alarm for the schedule as it is now. */
  setBackupAlarm: () => Promise<void>;
}

const done: CommandReply = { ok: true };

/** Does what a person asked of backups. Only with the vault open. Throws `VaultError` where the vault does not take it. */
export async function applyBackupCommand(desk: BackupDesk, command: BackupCommand): Promise<CommandReply> {
  const code = obstacleOf(await desk.vault.state());
  return code === undefined ? act(desk, command) : { ok: false, code };
}

async function act(desk: BackupDesk, command: BackupCommand): Promise<CommandReply> {
  const { vault } = desk;
  switch (command.kind) {
    case 'begin-restore':
    case 'drop-restore':
      await clearStaged(vault);
      return done;
    case 'stage':
      return (await stagePart(vault, command.part, command.documents)) ? done : { ok: false, code: 'not-a-ledger' };
    case 'finish-restore':
      return finishRestore(desk, command.parts);
    case 'check-secrets':
      return (await areOwn(vault, command)) ? done : { ok: false, code: 'wrong-secret' };
    case 'keep-keys':
      return keep(desk, ({ isOutdated: _before, ...state }) => ({ ...state, keys: command.keys }));
    case 'note-backup': {
      const { now } = await desk.intentContext();
      return keep(desk, ({ trouble: _past, ...state }) => ({ ...state, lastAt: now }));
    }
    case 'set-schedule': {
      const { now } = await desk.intentContext();
      return keep(desk, ({ trouble: _past, scheduledAt: _before, ...state }) => ({ ...state, everyDays: command.everyDays, ...(command.everyDays === 0 ? {} : { scheduledAt: now }) }));
    }
  }
}

/** All parts at once, in the commit that takes them away: a worker that is killed leaves them to be finished again. */
async function finishRestore({ vault, intentContext, ingestContext }: BackupDesk, parts: number): Promise<CommandReply> {
  const context = { ...(await intentContext()), step: backupStep((await ingestContext()).newId()) };
  return vault.change(async (draft): Promise<CommandReply> => {
    const staged = await takeStaged(draft, parts);
    return staged === undefined ? { ok: false, code: 'not-found' } : { ok: true, merged: await mergeBackup(draft, staged, context) };
  });
}

async function areOwn(vault: Vault, { recoveryCode, passphrase }: Extract<BackupCommand, { kind: 'check-secrets' }>): Promise<boolean> {
  if (recoveryCode !== undefined && !(await vault.opensWith({ recoveryCode }))) return false;
  return passphrase === undefined || vault.opensWith({ passphrase });
}

async function keep({ vault, setBackupAlarm }: BackupDesk, change: (before: BackupState) => BackupState): Promise<CommandReply> {
  await changeBackupState(vault, change);
  await setBackupAlarm();
  return done;
}
