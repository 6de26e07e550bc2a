import * as z from 'zod/mini';
import type { DrainedInbox, Draft, InboxBatch, VaultEnvironment } from '../contract.ts';
import { VaultError } from '../contract.ts';
import { isBytes, wipe } from '../keys/bytes.ts';
import { openFromInbox, sealToInbox } from '../keys/inbox-seal.ts';
import { packText, unpackText } from '../keys/packing.ts';
import { lockSchema, openInboxPair, readBase64 } from '../keys/slots.ts';
import type { Lock } from '../keys/slots.ts';
import { transact } from '../store/database.ts';
import type { InboxRow, VaultDatabase } from '../store/database.ts';
import { readRows } from '../store/documents.ts';
import { requireFound, requireWritable } from '../store/gates.ts';
import type { Writable } from '../store/gates.ts';
import { readInboxSize } from '../store/inbox-size.ts';
import { inspect } from '../store/inspect.ts';
import type { Room } from '../store/room.ts';
import { changeWith } from './change.ts';
import { attempts, conflict } from './draft.ts';

const limitOf = (environment: VaultEnvironment): number => environment.inboxLimit ?? 32 * 1024 * 1024;

/** Seals a capture to the vault's public key, locked or not. */
export async function seal(room: Room, payload: unknown): Promise<void> {
  const packed = await packText(JSON.stringify({ payload }));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { database, lock, trouble } = requireFound(await inspect(room));
    const publicKey = readBase64(lock.inbox.publicKey);
    if (trouble !== undefined || publicKey?.length !== 32) throw new VaultError('recovery-needed', 'The database is behind or damaged. Nothing is written until that is settled.');
    const sealed = await sealToInbox(publicKey, lock.vault, packed);
    await room.step('encrypted');
    if (await addBatch(database, lock, { sealed, size: sealed.length }, limitOf(room.environment))) return room.step('inbox-sealed');
  }
  throw conflict();
}

/** False where the public key is not the one it was sealed to any more. */
function addBatch(database: VaultDatabase, lock: Lock, batch: Omit<InboxRow, 'id'>, limit: number): Promise<boolean> {
  const { inbox, meta } = database;
  const add = async (): Promise<boolean> => {
    const stored = z.safeParse(lockSchema, (await meta.get('lock'))?.value).data;
    if (stored?.inbox.publicKey !== lock.inbox.publicKey) return false;
    const size = readInboxSize(await meta.get('inbox')) + batch.size;
    if (size > limit) throw new VaultError('inbox-full', 'Too many captures wait for the vault to be unlocked. Unlock it to make room.');
    await inbox.add(batch);
    await meta.put({ key: 'inbox', value: size });
    return true;
  };
  return transact(database, 'rw', ['inbox', 'meta'], add);
}

/** Batches merged by one commit: enough to spare commits, few enough to stay brief. */
const groupSize = 16;

type Merge = (batch: InboxBatch, draft: Draft) => Promise<void>;

/**
 * Merges what waits, a group at a time, each group in one commit with the deletion of its batches. Where `merge` throws,
 * its batch stays for the next time while the others go on, and what was thrown is handed back.
 * Batches that do not open stay too, and are counted.
 */
export async function drainInbox(room: Room, merge: Merge): Promise<DrainedInbox> {
  let merged = 0;
  let damaged = 0;
  const failures: unknown[] = [];
  for (let after = 0; ; ) {
    const group = await readGroup(room, after);
    const last = group.rows.at(-1)?.id;
    if (last === undefined) break;
    after = last;
    damaged += group.rows.length - group.batches.length;
    await room.step('inbox-opened');
    try {
      merged += await mergeGroup(room, group.batches, merge);
    } catch (error) {
      if (error instanceof VaultError) throw error;
      for (const batch of group.batches) {
        try {
          merged += await mergeGroup(room, [batch], merge);
        } catch (each) {
          if (each instanceof VaultError) throw each;
          failures.push(each);
        }
      }
    }
  }
  return { merged, damaged, ...(failures.length === 0 ? {} : { failures }) };
}

const batchSchema = z.object({ payload: z.optional(z.unknown()) });

type OpenBatch = InboxBatch & { size: number };

async function readGroup(room: Room, after: number): Promise<{ rows: InboxRow[]; batches: OpenBatch[] }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const vault = await requireWritable(room);
    const rows = await readRows(vault, () => vault.database.inbox.where('id').above(after).limit(groupSize).toArray());
    if (rows !== undefined) return { rows, batches: await openBatches(vault, rows) };
  }
  throw conflict();
}

async function openBatches({ lock, keys }: Writable, rows: readonly InboxRow[]): Promise<OpenBatch[]> {
  const pair = rows.length === 0 ? undefined : await openInboxPair(lock, keys.inbox);
  if (pair === undefined) return [];
  const opened = await Promise.all(
    rows.map(async ({ id, size, sealed }): Promise<OpenBatch[]> => {
      const packed = isBytes(sealed) ? await openFromInbox(pair, lock.vault, sealed) : undefined;
      const content = packed === undefined ? undefined : await unpack(packed);
      return content === undefined ? [] : [{ id, size, payload: content.payload }];
    }),
  );
  wipe(pair.privateKey);
  return opened.flat();
}

/** `undefined` where it is not what we seal: anyone who has the public key can seal anything. */
async function unpack(packed: Parameters<typeof unpackText>[0]): Promise<{ payload?: unknown } | undefined> {
  try {
    return z.parse(batchSchema, JSON.parse(await unpackText(packed)));
  } catch {
    return undefined;
  }
}

/** Merges the batches that nobody else has merged yet; how many that were. */
async function mergeGroup(room: Room, batches: readonly OpenBatch[], merge: Merge): Promise<number> {
  let waiting: readonly OpenBatch[] = [];
  await changeWith(
    room,
    async (draft, vault) => {
      waiting = await findWaiting(vault, batches);
      for (const { id, payload } of waiting) await merge({ id, payload }, draft);
      if (waiting.length > 0) await room.step('inbox-merged');
    },
    () => waiting,
  );
  return waiting.length;
}

async function findWaiting({ database }: Writable, batches: readonly OpenBatch[]): Promise<OpenBatch[]> {
  const ids = new Set(await database.inbox.where('id').anyOf(batches.map(({ id }) => id)).primaryKeys());
  return batches.filter(({ id }) => ids.has(id));
}
