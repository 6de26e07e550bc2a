import type { DocumentKind } from '../contract.ts';
import type { Lock } from '../keys/slots.ts';
import { kindTag } from '../keys/vault-keys.ts';
import type { DocumentRow } from './database.ts';
import { transact } from './database.ts';
import { asideId, isSameHead, sealDocument, setAside } from './documents.ts';
import type { Writable } from './gates.ts';
import type { Head, Manifest } from './head.ts';
import { sealManifest, signHead, vaultFormat } from './head.ts';
import { readInboxSize } from './inbox-size.ts';
import type { Room } from './room.ts';

/** What one commit changes, all of it or nothing. */
export interface Changes {
  puts: readonly { id: string; kind: DocumentKind; text: string }[];
  removes: readonly { id: string; kind: DocumentKind }[];
  /** Damaged rows whose place is taken by a put. */
  damaged: readonly { kind: DocumentKind; row: DocumentRow }[];
  /** Waiting batches that are merged by this. */
  merged: readonly { id: number; size: number }[];
  lock?: Lock;
}

export const noChanges: Changes = { puts: [], removes: [], damaged: [], merged: [] };

/**
 * Seals the changes, and then writes them in one transaction. No WebCrypto is awaited inside it, or Firefox would close
 * it half done. False where the vault moved on since it was inspected: nothing was written.
 */
export async function commit(room: Room, vault: Writable, changes: Changes): Promise<boolean> {
  const { database, keys } = vault;
  const seq = vault.head.seq + 1;
  const manifest = nextManifest(vault.manifest, changes, seq);
  const rows = await Promise.all(
    changes.puts.map(async ({ id, kind, text }) => sealDocument(keys, { id, tag: await kindTag(keys, kind), rev: seq }, text, room.random)),
  );
  const aside = changes.damaged.map(({ row }) => setAside(row));
  const count = Object.values(manifest).reduce((sum, entries) => sum + Object.keys(entries).length, 0);
  const head = await signHead(keys, { format: vaultFormat, vault: vault.head.vault, seq, count });
  const sealedManifest = await sealManifest(keys, head, manifest, room.random);
  await room.step('encrypted');

  const { documents, inbox, meta } = database;
  const write = async (): Promise<boolean> => {
    if (!isSameHead(vault, (await meta.get('head'))?.value)) return false;
    if (changes.merged.length > 0) {
      const ids = changes.merged.map(({ id }) => id);
      // Merged by another context, whose merge the draft may have read since: the head alone would not tell.
      if ((await inbox.where('id').anyOf(ids).count()) !== ids.length) return false;
      await inbox.bulkDelete(ids);
      const left = readInboxSize(await meta.get('inbox')) - changes.merged.reduce((sum, { size }) => sum + size, 0);
      await meta.put({ key: 'inbox', value: Math.max(0, left) });
    }
    await documents.bulkDelete(changes.removes.map(({ id }) => id));
    await documents.bulkPut([...aside, ...rows]);
    await meta.bulkPut([
      { key: 'head', value: head },
      { key: 'manifest', value: sealedManifest },
      ...(changes.lock === undefined ? [] : [{ key: 'lock', value: changes.lock }]),
    ]);
    return true;
  };
  if (!(await transact(database, 'rw', ['documents', 'inbox', 'meta'], write))) return false;
  room.known = { mac: head.mac, keyId: (changes.lock ?? vault.lock).keyId, manifest };
  await room.step('committed');
  await reflect(room, head, changes.lock);
  return true;
}

/** Copies a committed head to the mirror, which also tells every context of the commit. */
export async function reflect(room: Room, head: Head, lock: Lock | undefined): Promise<void> {
  if (!(await room.mirror.save(head, lock))) room.announce();
  await room.step('mirrored');
}

function nextManifest(manifest: Manifest, changes: Changes, seq: number): Manifest {
  const next: Manifest = Object.fromEntries(Object.entries(manifest).map(([kind, entries]) => [kind, { ...entries }]));
  const entriesOf = (kind: DocumentKind): Record<string, number> => (next[kind] ??= {});
  for (const { id, kind } of changes.removes) delete entriesOf(kind)[id];
  for (const { row, kind } of changes.damaged) entriesOf(kind)[asideId(row)] = row.rev;
  for (const { id, kind } of changes.puts) entriesOf(kind)[id] = seq;
  return next;
}
