import * as z from 'zod/mini';
import { transact } from './database.ts';
import type { VaultDatabase } from './database.ts';
import { claimedFormat, headSchema, openManifest, vaultFormat, verifyHead } from './head.ts';
import type { Head, Manifest } from './head.ts';
import type { Reflection } from './mirror.ts';
import type { Room } from './room.ts';
import { deviceWrappingKey } from '../keys/kdf.ts';
import { findSlot, lockSchema, unwrapVaultKey } from '../keys/slots.ts';
import type { Lock } from '../keys/slots.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';

/** A vault that was found in the database. */
export interface Found {
  kind: 'found';
  database: VaultDatabase;
  reflection: Reflection;
  /** Absent where it is missing or cannot be read. */
  head: Head | undefined;
  /** The database's, or the mirror's where that one is lost. */
  lock: Lock | undefined;
  /** At hand where the vault is unlocked. */
  keys: VaultKeys | undefined;
  /** Opened and checked; present only with keys and a head that verifies. */
  manifest: Manifest | undefined;
  /** Why nothing may be written. */
  trouble: 'behind' | 'damaged' | undefined;
}

export type Sight = { kind: 'absent' } | { kind: 'missing' } | { kind: 'unreadable' } | { kind: 'newer'; format: number } | Found;

interface StoredMeta {
  head: unknown;
  lock: unknown;
  manifest: unknown;
  rows: number;
}

/**
 * Looks at what there is: database, mirror and key against each other. `given` is a key that was just unwrapped and is
 * not in the session yet. Writes nothing but what heals itself: a mirror that is behind a sound database.
 */
export async function inspect(room: Room, given?: VaultKeys): Promise<Sight> {
  // The mirror first: it never runs ahead of the database, unless the database was put back.
  const reflection = await room.mirror.read();
  if (reflection.isErasing) return { kind: 'absent' };
  const claimed = reflection.format ?? 0;
  if (claimed > vaultFormat) return { kind: 'newer', format: claimed };
  const lost: Sight = { kind: reflection.exists ? 'missing' : 'absent' };
  const database = await findDatabase(room);
  if (database === undefined) return lost;
  if (database === 'unreadable') return { kind: 'unreadable' };

  const meta = await readMeta(database);
  const format = claimedFormat(meta.head);
  if (format !== undefined && format > vaultFormat) return { kind: 'newer', format };
  if (meta.head === undefined && meta.lock === undefined && meta.rows === 0) return lost;

  const head = z.safeParse(headSchema, meta.head).data;
  const ownLock = z.safeParse(lockSchema, meta.lock).data;
  const lock = ownLock ?? reflection.lock;
  const keys = lock === undefined ? undefined : (given ?? (await findKeys(room, lock)));
  const manifest = await checkHead(room, head, lock, keys, meta);
  const isDamaged =
    head === undefined || ownLock === undefined || format !== vaultFormat || head.vault !== ownLock.vault || head.count !== meta.rows || (keys !== undefined && manifest === undefined);
  const found: Found = { kind: 'found', database, reflection, head, lock, keys, manifest, trouble: isDamaged ? 'damaged' : undefined };
  if (!isDamaged && (await isBehind(found))) found.trouble = 'behind';
  if (findSlot(lock, 'device') !== undefined && keys === undefined) found.trouble = 'damaged';
  if (found.trouble === undefined && manifest !== undefined) await repairMirror(room, found);
  return found;
}

async function findDatabase(room: Room): Promise<VaultDatabase | 'unreadable' | undefined> {
  try {
    return await room.database.find();
  } catch (error) {
    if (error instanceof Error && /^(UnknownError|OpenFailedError)$/.test(error.name)) return 'unreadable';
    throw error;
  }
}

const readMeta = (database: VaultDatabase): Promise<StoredMeta> =>
  transact(database, 'r', ['meta', 'documents'], async () => {
    const [head, lock, manifest] = await database.meta.bulkGet(['head', 'lock', 'manifest']);
    return { head: head?.value, lock: lock?.value, manifest: manifest?.value, rows: await database.documents.count() };
  });

/** The session's keys; for a vault under a device key they are always at hand. */
async function findKeys(room: Room, lock: Lock): Promise<VaultKeys | undefined> {
  const held = await room.session.keysOf(lock.keyId);
  const slot = findSlot(lock, 'device');
  if (held !== undefined || slot === undefined) return held;
  const deviceKey = await room.mirror.readDeviceKey(lock.vault);
  if (deviceKey === undefined) return undefined;
  const vaultKey = await unwrapVaultKey(lock, slot, await deviceWrappingKey(deviceKey));
  if (vaultKey === undefined) return undefined;
  await room.session.save(new Map([[lock.keyId, vaultKey]]));
  vaultKey.fill(0);
  return room.session.keysOf(lock.keyId);
}

async function checkHead(room: Room, head: Head | undefined, lock: Lock | undefined, keys: VaultKeys | undefined, meta: StoredMeta): Promise<Manifest | undefined> {
  if (head === undefined || lock === undefined || keys === undefined) return undefined;
  if (room.known?.mac === head.mac && room.known.keyId === lock.keyId && (await verifyHead(keys, head))) return room.known.manifest;
  const manifest = (await verifyHead(keys, head)) ? await openManifest(keys, head, meta.manifest) : undefined;
  room.known = manifest === undefined ? undefined : { mac: head.mac, keyId: lock.keyId, manifest };
  return manifest;
}

/** Whether the mirror tells of commits that the database does not have. With the key at hand only a signed mirror counts. */
async function isBehind({ head, lock, keys, reflection }: Found): Promise<boolean> {
  if (head === undefined || reflection.head === undefined) return false;
  if (reflection.head.vault === head.vault && reflection.head.seq <= head.seq) return false;
  const isSameKey = reflection.lock?.keyId === lock?.keyId;
  return keys === undefined || !isSameKey || verifyHead(keys, reflection.head);
}

async function repairMirror(room: Room, { head, lock, reflection }: Found): Promise<void> {
  if (head === undefined || lock === undefined) return;
  // Beside the same head the mirrored lock stays: where the two differ, one is damaged, and it may be the other.
  if (JSON.stringify(reflection.head) === JSON.stringify(head) && reflection.lock !== undefined) return;
  await room.mirror.save(head, lock);
  // A crash between a change of protection and this moment leaves a device key behind that opens nothing any more.
  if (findSlot(lock, 'device') === undefined) await room.mirror.forgetDeviceKey(lock.vault);
}
