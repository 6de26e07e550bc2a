import { clearStaged, outdateBackupKeys } from '../../../utils/ledger/backup/index.ts';
import type { CommandFailure, CommandReply, VaultCommand } from '../../../utils/messages/protocol.ts';
import { isWeakPassphrase } from '../../../utils/model/passphrase.ts';
import type { UnlockResult, Vault } from '../../../utils/vault/contract.ts';
import { failureOf, obstacleOf } from '../failures.ts';

export interface VaultDesk {
  vault: Vault;
  /** Merges what was captured while the vault was locked. */
  openInbox: () => Promise<void>;
  /** Sets the idle lock for the state that the vault is in now. */
  checkLock: () => Promise<void>;
  /** Everything outside the vault: watched sites with their permissions, settings, session memory. */
  eraseTheRest: () => Promise<void>;
}

const done: CommandReply = { ok: true };
const weak: CommandReply = { ok: false, code: 'weak-secret' };

/** Does what a person asked of the vault. Throws `VaultError` where the vault does not. */
export async function applyVaultCommand(desk: VaultDesk, command: VaultCommand): Promise<CommandReply> {
  const reply = await act(desk, command);
  if (reply.ok) await settle(desk, command);
  return reply;
}

async function act({ vault, eraseTheRest }: VaultDesk, command: VaultCommand): Promise<CommandReply> {
  switch (command.kind) {
    case 'create-with-device-key':
      await vault.createWithDeviceKey();
      return done;
    case 'protect':
      return isWeakPassphrase(command.passphrase) ? weak : { ok: true, ...(await vault.protect(command.passphrase)) };
    case 'renew-recovery-code':
      return ifOpen(vault, async () => {
        const renewed = await vault.renewRecoveryCode();
        await noteOutdated(vault);
        return { ok: true, ...renewed };
      });
    case 'unlock':
      return replyTo(await vault.unlock(command.passphrase));
    case 'recover':
      return isWeakPassphrase(command.nextPassphrase) ? weak : outdatingKeys(vault, await vault.recover(command.recoveryCode, command.nextPassphrase));
    case 'change-passphrase':
      return isWeakPassphrase(command.next) ? weak : outdatingKeys(vault, await vault.changePassphrase(command.current, command.next));
    case 'lock':
      await vault.lock(command.how);
      return done;
    case 'forget-missing':
      await vault.forgetMissing();
      return done;
    case 'accept-loss':
      await vault.acceptLoss();
      return done;
    case 'make-way':
      if ((await vault.state()).kind !== 'recovery-needed') return { ok: false, code: 'failed' };
      await vault.erase();
      return done;
    case 'erase-everything':
      await vault.erase();
      await eraseTheRest();
      return done;
  }
}

/**
 * After any change of the vault's state: what waited is merged, and the idle lock is set or taken away. The command is
 * done by then, and whoever gave it must hear so (a new recovery code is shown once): what fails here is reported, and
 * tried again at the next such moment.
 */
async function settle({ vault, openInbox, checkLock }: VaultDesk, { kind }: VaultCommand): Promise<void> {
  // A restore that was under way was refused while the vault was locked: what it has left is of no use.
  const sweep = kind === 'unlock' || kind === 'recover' ? [() => clearStaged(vault)] : [];
  for (const step of [checkLock, openInbox, ...sweep]) {
    try {
      await step();
    } catch (error) {
      failureOf('Settling after a command', error);
    }
  }
}

async function ifOpen(vault: Vault, work: () => Promise<CommandReply>): Promise<CommandReply> {
  const code = obstacleOf(await vault.state());
  return code === undefined ? work() : { ok: false, code };
}

/** A passphrase that is new is not what backups were locked to; in a vault that is not whole, nothing is noted. */
async function outdatingKeys(vault: Vault, result: UnlockResult): Promise<CommandReply> {
  if (result.ok && (await vault.state()).kind === 'unlocked') await noteOutdated(vault);
  return replyTo(result);
}

/** The secret holds by now, and a recovery code is shown once: that the note of it fails must not keep the answer back. */
async function noteOutdated(vault: Vault): Promise<void> {
  const [noted] = await Promise.allSettled([outdateBackupKeys(vault)]);
  if (noted?.status === 'rejected') failureOf('Noting that backups open with a former secret', noted.reason);
}

const failures: Record<Extract<UnlockResult, { ok: false }>['why'], CommandFailure> = {
  'wrong-secret': 'wrong-secret',
  'no-vault': 'no-vault',
  'refused-parameters': 'recovery-needed',
  'inbox-key-swapped': 'inbox-key-swapped',
};

const replyTo = (result: UnlockResult): CommandReply => (result.ok ? done : { ok: false, code: failures[result.why] });
