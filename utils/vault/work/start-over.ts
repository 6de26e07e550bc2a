import { VaultError } from '../contract.ts';
import type { Lock } from '../keys/slots.ts';
import { reflect } from '../store/commit.ts';
import { transact } from '../store/database.ts';
import type { DocumentRow } from '../store/database.ts';
import { isAside, isSameHead, openDocument, readRows, setAside } from '../store/documents.ts';
import type { Readable } from '../store/gates.ts';
import { requireReadable } from '../store/gates.ts';
import type { Manifest } from '../store/head.ts';
import { sealManifest, signHead, vaultFormat } from '../store/head.ts';
import { inspect } from '../store/inspect.ts';
import type { Room } from '../store/room.ts';
import { attempts, conflict } from './draft.ts';

/** Forgets a vault whose database is gone. Does nothing to one that is there. */
export async function forgetMissing(room: Room): Promise<void> {
  const sight = await inspect(room);
  if (sight.kind !== 'missing') return;
  const { lock } = await room.mirror.read();
  await room.session.clear();
  await room.mirror.forget();
  if (lock !== undefined) await room.mirror.forgetDeviceKey(lock.vault);
}

/**
 * Deletes everything. The mark comes first: contexts that look meanwhile see no vault, so none heals the mirror from a
 * database that is about to go, and what a crash leaves behind is deleted before a new vault is made. The device key
 * goes before the mirror, which knows its name.
 */
export async function erase(room: Room): Promise<void> {
  const sight = await inspect(room);
  const { lock: mirrored } = await room.mirror.read();
  const lock = sight.kind === 'found' ? sight.lock : mirrored;
  await room.mirror.markErasing();
  room.known = undefined;
  await room.session.clear();
  await room.database.delete();
  await room.step('database-deleted');
  if (lock !== undefined) await room.mirror.forgetDeviceKey(lock.vault);
  // Whoever was reading when the mark came may have put the key back.
  await room.session.clear();
  await room.mirror.forget();
}

/** Goes on with what still opens: a new head over it, ahead of the mirror. What does not open stays aside. */
export async function acceptLoss(room: Room): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const vault = await requireReadable(room);
    if (vault.trouble === undefined || (await rebuild(room, vault))) return;
  }
  throw conflict();
}

async function rebuild(room: Room, vault: Readable): Promise<boolean> {
  const { database, keys, reflection } = vault;
  const stored = await readRows(vault, () => database.documents.toArray());
  if (stored === undefined) return false;
  const { rows, manifest } = await sort(vault, stored);
  // After a database was put back, the mirror has the slots that its user knows.
  const lock: Lock = vault.trouble === 'behind' && reflection.lock?.keyId === vault.lock.keyId ? reflection.lock : vault.lock;
  const seq = Math.max(vault.head?.seq ?? 0, reflection.head?.seq ?? 0, ...rows.map(({ rev }) => rev)) + 1;
  if (!Number.isSafeInteger(seq)) throw new VaultError('recovery-needed', 'The database counts further than any vault can. It was tampered with.');
  const head = await signHead(keys, { format: vaultFormat, vault: lock.vault, seq, count: rows.length });
  const sealedManifest = await sealManifest(keys, head, manifest, room.random);
  await room.step('encrypted');
  const write = async (): Promise<boolean> => {
    if (!isSameHead(vault, (await database.meta.get('head'))?.value)) return false;
    await database.documents.clear();
    await database.documents.bulkAdd(rows);
    await database.meta.bulkPut([
      { key: 'head', value: head },
      { key: 'manifest', value: sealedManifest },
      { key: 'lock', value: lock },
    ]);
    return true;
  };
  if (!(await transact(database, 'rw', ['documents', 'meta'], write))) return false;
  await room.step('committed');
  await reflect(room, head, lock);
  return true;
}

/** The rows that open under their own names, the others aside, and a manifest of all. */
async function sort(vault: Readable, stored: readonly DocumentRow[]): Promise<{ rows: DocumentRow[]; manifest: Manifest }> {
  const manifest: Manifest = {};
  const kindsByTag = new Map<string, string>();
  const opened = await Promise.all(
    stored.map(async (row) => {
      const isKnown = vault.manifest === undefined || Object.values(vault.manifest).some((entries) => entries[row.id] === row.rev);
      const content = isKnown && !isAside(row.id) ? await openDocument(vault.keys, row) : undefined;
      if (content !== undefined) kindsByTag.set(row.tag, content.kind);
      return { row, isOpen: content !== undefined };
    }),
  );
  const rows = opened.map(({ row, isOpen }) => {
    const kept = isOpen ? row : setAside(row);
    (manifest[kindsByTag.get(row.tag) ?? unknownKind] ??= {})[kept.id] = kept.rev;
    return kept;
  });
  return { rows, manifest };
}

/** Where no document of the same tag opens, the tag alone counts the rows as damaged. */
const unknownKind = 'lost';
