import type { KdfParameters } from '../contract.ts';
import { VaultError } from '../contract.ts';
import type { Bytes } from '../keys/bytes.ts';
import { toBase64, wipe } from '../keys/bytes.ts';
import { kdfParameters, passphraseKey, recoveryKey } from '../keys/kdf.ts';
import { createRecoveryCode, parseRecoveryCode } from '../keys/recovery-code.ts';
import { protectionOf, withSlot, wrapVaultKey } from '../keys/slots.ts';
import type { Lock } from '../keys/slots.ts';
import { commit, noChanges } from '../store/commit.ts';
import { requireUnlocked } from '../store/gates.ts';
import type { Room } from '../store/room.ts';
import { createLock } from './create.ts';
import { attempts, conflict } from './draft.ts';
import { rekey } from './rekey.ts';

const saltLength = 16;

/** The lock with its passphrase slot made anew. */
export async function withPassphrase(room: Room, lock: Lock, passphrase: string, vaultKey: Bytes): Promise<Lock> {
  const parameters: KdfParameters = room.environment.testKdf ?? kdfParameters;
  const salt = room.random(saltLength);
  const key = await passphraseKey(passphrase, salt, parameters);
  return withSlot(lock, await wrapVaultKey(lock, { kind: 'passphrase', kdf: { ...parameters, salt: toBase64(salt) } }, key, vaultKey, room.random));
}

/** The lock with its recovery slot made anew, and the code that opens it. */
async function withRecoveryCode(room: Room, lock: Lock, vaultKey: Bytes): Promise<{ lock: Lock; recoveryCode: string }> {
  const recoveryCode = createRecoveryCode(room.random);
  const key = await recoveryKey(parseRecoveryCode(recoveryCode) ?? recoveryCode);
  return { lock: withSlot(lock, await wrapVaultKey(lock, { kind: 'recovery' }, key, vaultKey, room.random)), recoveryCode };
}

/**
 * From the device key to a passphrase. The old vault key could be had from what the disk still holds, so there is a new
 * one, and everything is sealed again under it, in one commit. Until that commit the device key opens the vault,
 * from then on the passphrase.
 */
export async function protect(room: Room, passphrase: string): Promise<{ recoveryCode: string }> {
  let vault = await requireDeviceKey(room);
  const { vaultKey, keys, lock: bare } = await createLock(room, vault.lock.vault);
  const withCode = await withRecoveryCode(room, await withPassphrase(room, bare, passphrase, vaultKey), vaultKey);
  const former = await room.session.vaultKeyOf(vault.lock.keyId);
  if (former === undefined) throw new VaultError('locked', 'The key left the session meanwhile.');
  await room.session.save(
    new Map([
      [vault.lock.keyId, former],
      [withCode.lock.keyId, vaultKey],
    ]),
  );
  wipe(former);
  await room.step('session-prepared');
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await rekey(room, vault, keys, withCode.lock)) {
      await room.session.save(new Map([[withCode.lock.keyId, vaultKey]]));
      await room.step('session-saved');
      await room.mirror.forgetDeviceKey(vault.lock.vault);
      wipe(vaultKey);
      return { recoveryCode: withCode.recoveryCode };
    }
    vault = await requireDeviceKey(room);
  }
  throw conflict();
}

async function requireDeviceKey(room: Room): ReturnType<typeof requireUnlocked> {
  const vault = await requireUnlocked(room);
  if (protectionOf(vault.lock) === 'passphrase') throw new VaultError('conflict', 'The vault has a passphrase already.');
  return vault;
}

/** Makes a new recovery code; the old one opens nothing from then on. */
export async function renewRecoveryCode(room: Room): Promise<{ recoveryCode: string }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const vault = await requireUnlocked(room);
    const vaultKey = await room.session.vaultKeyOf(vault.lock.keyId);
    if (vaultKey === undefined) throw new VaultError('locked', 'The vault is locked. Unlock it first.');
    if (protectionOf(vault.lock) === 'device-key') throw new VaultError('conflict', 'A recovery code comes with a passphrase.');
    const { lock, recoveryCode } = await withRecoveryCode(room, vault.lock, vaultKey);
    wipe(vaultKey);
    if (await commit(room, vault, { ...noChanges, lock })) return { recoveryCode };
  }
  throw conflict();
}
