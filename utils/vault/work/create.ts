import { VaultError } from '../contract.ts';
import { createInboxPair } from '../keys/inbox-seal.ts';
import { deviceWrappingKey } from '../keys/kdf.ts';
import { sealInboxPair, withSlot, wrapVaultKey } from '../keys/slots.ts';
import type { Lock } from '../keys/slots.ts';
import { toIdText, wipe } from '../keys/bytes.ts';
import type { Bytes } from '../keys/bytes.ts';
import { deriveVaultKeys, keyLength } from '../keys/vault-keys.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';
import { reflect } from '../store/commit.ts';
import { transact } from '../store/database.ts';
import { sealManifest, signHead, vaultFormat } from '../store/head.ts';
import type { Head } from '../store/head.ts';
import { inspect } from '../store/inspect.ts';
import { requireFound } from '../store/gates.ts';
import type { Room } from '../store/room.ts';
import { erase } from './start-over.ts';

const nameLength = 12;

/** A random vault key, what it is spread into, and a lock without slots yet. */
export async function createLock(room: Room, vault: string): Promise<{ vaultKey: Bytes; keys: VaultKeys; lock: Lock }> {
  const vaultKey = room.random(keyLength);
  const keys = await deriveVaultKeys(vaultKey);
  const name = { vault, keyId: toIdText(room.random(nameLength)) };
  const pair = await createInboxPair(room.random(keyLength));
  const lock: Lock = { ...name, slots: [], inbox: await sealInboxPair(name, pair, keys.inbox, room.random) };
  wipe(pair.privateKey);
  return { vaultKey, keys, lock };
}

const alreadyThere = (): VaultError => new VaultError('conflict', 'There is a vault here already.');

/**
 * Makes a new vault under a device key. The device key is saved first, under the new vault's name: a crash in between
 * leaves a key to nothing, and two makers at once cannot take each other's.
 */
export async function createWithDeviceKey(room: Room): Promise<void> {
  if ((await room.mirror.read()).isErasing) await erase(room);
  const sight = await inspect(room);
  if (sight.kind !== 'absent') {
    requireFound(sight);
    throw alreadyThere();
  }
  const vault = toIdText(room.random(nameLength));
  const { vaultKey, keys, lock: bare } = await createLock(room, vault);
  const deviceKey = room.random(keyLength);
  await room.mirror.saveDeviceKey(vault, deviceKey);
  await room.step('device-key-saved');
  const lock = withSlot(bare, await wrapVaultKey(bare, { kind: 'device' }, await deviceWrappingKey(deviceKey), vaultKey, room.random));
  const head = await signHead(keys, { format: vaultFormat, vault, seq: 1, count: 0 });
  const manifest = await sealManifest(keys, head, {}, room.random);
  await room.step('encrypted');
  if (!(await writeFirst(room, head, lock, manifest))) {
    await room.mirror.forgetDeviceKey(vault);
    throw alreadyThere();
  }
  await room.step('committed');
  await reflect(room, head, lock);
  await room.session.save(new Map([[lock.keyId, vaultKey]]));
  wipe(vaultKey);
  await room.step('session-saved');
}

async function writeFirst(room: Room, head: Head, lock: Lock, manifest: Bytes): Promise<boolean> {
  const database = await room.database.create();
  return transact(database, 'rw', ['meta'], async () => {
    if ((await database.meta.count()) > 0) return false;
    await database.meta.bulkPut([
      { key: 'head', value: head },
      { key: 'lock', value: lock },
      { key: 'manifest', value: manifest },
    ]);
    return true;
  });
}
