import type { UnlockResult } from '../contract.ts';
import type { Bytes } from '../keys/bytes.ts';
import { equalBytes, wipe } from '../keys/bytes.ts';
import { createInboxPair } from '../keys/inbox-seal.ts';
import { acceptsParameters, passphraseKey, recoveryKey } from '../keys/kdf.ts';
import { parseRecoveryCode } from '../keys/recovery-code.ts';
import { findSlot, openInboxPair, readBase64, sealInboxPair, unwrapVaultKey } from '../keys/slots.ts';
import type { Lock } from '../keys/slots.ts';
import { deriveVaultKeys, keyLength } from '../keys/vault-keys.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';
import { commit, noChanges } from '../store/commit.ts';
import { requireFound, requireWritable } from '../store/gates.ts';
import type { Writable } from '../store/gates.ts';
import { inspect } from '../store/inspect.ts';
import type { Room } from '../store/room.ts';
import { attempts, conflict } from './draft.ts';
import { withPassphrase } from './protect.ts';

type Refused = Extract<UnlockResult, { ok: false }>;
type Opened = { ok: true; vaultKey: Bytes; keys: VaultKeys; keyId: string; /** Set where only the mirror's slots opened. */ mirrored?: Lock };

const refused = (why: Refused['why']): Refused => ({ ok: false, why });

/** Opens the vault with its passphrase. A wrong one changes nothing. The caller wipes `vaultKey`. */
async function openWithPassphrase(room: Room, passphrase: string): Promise<Opened | Refused> {
  return openSlot(room, async (lock) => {
    const slot = findSlot(lock, 'passphrase');
    if (slot === undefined) return refused('wrong-secret');
    const salt = readBase64(slot.kdf.salt);
    if (salt === undefined || salt.length < 8 || !acceptsParameters(slot.kdf, room.environment.testKdf)) return refused('refused-parameters');
    return (await unwrapVaultKey(lock, slot, await passphraseKey(passphrase, salt, slot.kdf))) ?? refused('wrong-secret');
  });
}

async function openWithRecoveryCode(room: Room, recoveryCode: string): Promise<Opened | Refused> {
  return openSlot(room, async (lock) => {
    const slot = findSlot(lock, 'recovery');
    const code = parseRecoveryCode(recoveryCode);
    if (slot === undefined || code === undefined) return refused('wrong-secret');
    return (await unwrapVaultKey(lock, slot, await recoveryKey(code))) ?? refused('wrong-secret');
  });
}

async function openSlot(room: Room, open: (lock: Lock) => Promise<Bytes | Refused>): Promise<Opened | Refused> {
  const sight = await inspect(room);
  if (sight.kind === 'absent' || sight.kind === 'missing') return refused('no-vault');
  const found = requireFound(sight);
  let vaultKey = await open(found.lock);
  if (!('ok' in vaultKey)) return { ok: true, vaultKey, keys: await deriveVaultKeys(vaultKey), keyId: found.lock.keyId };
  // The mirrored slots differ where the database was put back to an older passphrase, or where its slots are damaged.
  // An older mirror does not count, or a passphrase that was just changed would still open.
  const { lock: mirrored, head: mirroredHead } = found.reflection;
  if ((mirroredHead?.seq ?? 0) < (found.head?.seq ?? 0) || mirrored?.keyId !== found.lock.keyId || JSON.stringify(mirrored.slots) === JSON.stringify(found.lock.slots)) return vaultKey;
  const first = vaultKey;
  vaultKey = await open(mirrored);
  if ('ok' in vaultKey) return first;
  return { ok: true, vaultKey, keys: await deriveVaultKeys(vaultKey), keyId: mirrored.keyId, mirrored };
}

export async function unlock(room: Room, passphrase: string): Promise<UnlockResult> {
  const opened = await openWithPassphrase(room, passphrase);
  if (!opened.ok) return opened;
  if (opened.mirrored !== undefined) await healSlots(room, opened.keys, opened.mirrored);
  const result = await admit(room, opened);
  wipe(opened.vaultKey);
  return result;
}

/** Takes over the mirror's slots, which opened where the database's did not; not while there is trouble. */
async function healSlots(room: Room, keys: VaultKeys, { slots }: Lock): Promise<void> {
  if (requireFound(await inspect(room, keys)).trouble !== undefined) return;
  await commitLock(room, keys, ({ lock }) => Promise.resolve({ ...lock, slots }));
}

/** Puts the key into the session, unless the inbox's public key was swapped: then it is put right, and said. */
async function admit(room: Room, { vaultKey, keys, keyId }: Opened): Promise<UnlockResult> {
  const sight = requireFound(await inspect(room, keys));
  if (sight.trouble === undefined && (await healInbox(room, keys))) return refused('inbox-key-swapped');
  await room.session.save(new Map([[keyId, vaultKey]]));
  await room.step('session-saved');
  return { ok: true };
}

/** Whether the clear public key was not the sealed one. A pair that does not open any more is replaced. */
async function healInbox(room: Room, keys: VaultKeys): Promise<boolean> {
  return commitLock(room, keys, async ({ lock }) => {
    const pair = await openInboxPair(lock, keys.inbox);
    const publicKey = readBase64(lock.inbox.publicKey);
    const isSound = pair !== undefined && publicKey !== undefined && equalBytes(pair.publicKey, publicKey);
    const whole = pair ?? (await createInboxPair(room.random(keyLength)));
    const healed = isSound ? undefined : { ...lock, inbox: await sealInboxPair(lock, whole, keys.inbox, room.random) };
    wipe(whole.privateKey);
    return healed;
  });
}

/** Commits what `edit` makes of the lock; false where it makes nothing of it. */
async function commitLock(room: Room, keys: VaultKeys, edit: (vault: Writable) => Promise<Lock | undefined>): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const vault = await requireWritable(room, keys);
    const lock = await edit(vault);
    if (lock === undefined) return false;
    if (await commit(room, vault, { ...noChanges, lock })) return true;
  }
  throw conflict();
}

/** Whether a secret opens the vault; it stays locked or unlocked as it was. */
export async function opensWith(room: Room, secret: { passphrase: string } | { recoveryCode: string }): Promise<boolean> {
  const opened = await ('passphrase' in secret ? openWithPassphrase(room, secret.passphrase) : openWithRecoveryCode(room, secret.recoveryCode));
  if (opened.ok) wipe(opened.vaultKey);
  return opened.ok;
}

/** Makes the passphrase's slot anew; the vault stays locked or unlocked as it was. */
export async function changePassphrase(room: Room, current: string, next: string): Promise<UnlockResult> {
  const opened = await openWithPassphrase(room, current);
  if (!opened.ok) return opened;
  await commitLock(room, opened.keys, ({ lock }) => withPassphrase(room, lock, next, opened.vaultKey));
  wipe(opened.vaultKey);
  return { ok: true };
}

/** Sets a new passphrase by the recovery code, and unlocks. The code stays good. */
export async function recover(room: Room, recoveryCode: string, nextPassphrase: string): Promise<UnlockResult> {
  const opened = await openWithRecoveryCode(room, recoveryCode);
  if (!opened.ok) return opened;
  await commitLock(room, opened.keys, ({ lock }) => withPassphrase(room, lock, nextPassphrase, opened.vaultKey));
  const result = await admit(room, opened);
  wipe(opened.vaultKey);
  return result;
}
