import type { Bytes } from '../keys/bytes.ts';
import { openFromInbox, sealToInbox } from '../keys/inbox-seal.ts';
import { openInboxPair, readBase64 } from '../keys/slots.ts';
import type { InboxPair, Lock } from '../keys/slots.ts';
import { documentId, kindTag } from '../keys/vault-keys.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';
import { reflect } from '../store/commit.ts';
import { transact } from '../store/database.ts';
import type { DocumentRow, InboxRow } from '../store/database.ts';
import { documentText, isSameHead, openDocument, readRows, sealDocument, setAside } from '../store/documents.ts';
import type { Writable } from '../store/gates.ts';
import { sealManifest, signHead, vaultFormat } from '../store/head.ts';
import type { Manifest } from '../store/head.ts';
import type { Room } from '../store/room.ts';

/**
 * Seals every document and every waiting batch anew, under `keys` and `lock`, in one commit. False where the vault moved
 * on meanwhile: nothing was written.
 */
export async function rekey(room: Room, vault: Writable, keys: VaultKeys, lock: Lock): Promise<boolean> {
  const { database } = vault;
  const seq = vault.head.seq + 1;
  const stored = await readRows(vault, async () => [{ documents: await database.documents.toArray(), batches: await database.inbox.toArray() }]);
  if (stored?.[0] === undefined) return false;
  const manifest: Manifest = {};
  const documents = await Promise.all(stored[0].documents.map((row) => resealDocument(room, vault, keys, row, seq, manifest)));
  const batches = await resealBatches(vault, lock, stored[0].batches);
  const head = await signHead(keys, { format: vaultFormat, vault: lock.vault, seq, count: documents.length });
  const sealedManifest = await sealManifest(keys, head, manifest, room.random);
  await room.step('encrypted');

  const write = async (): Promise<boolean> => {
    if (!isSameHead(vault, (await database.meta.get('head'))?.value)) return false;
    const waiting = await database.inbox.toCollection().primaryKeys();
    if (waiting.length !== batches.length || waiting.some((id, index) => id !== batches[index]?.id)) return false;
    await database.documents.clear();
    await database.documents.bulkAdd(documents);
    await database.inbox.bulkPut(batches);
    await database.meta.bulkPut([
      { key: 'head', value: head },
      { key: 'manifest', value: sealedManifest },
      { key: 'lock', value: lock },
    ]);
    return true;
  };
  if (!(await transact(database, 'rw', ['documents', 'inbox', 'meta'], write))) return false;
  room.known = { mac: head.mac, keyId: lock.keyId, manifest };
  await room.step('committed');
  await reflect(room, head, lock);
  return true;
}

/** The row under the new keys; one that does not open is kept aside as it is. Enters either into the manifest. */
async function resealDocument(room: Room, vault: Writable, keys: VaultKeys, row: DocumentRow, seq: number, manifest: Manifest): Promise<DocumentRow> {
  const kind = Object.keys(vault.manifest).find((each) => vault.manifest[each]?.[row.id] !== undefined) ?? lostKind;
  const entries = (manifest[kind] ??= {});
  const content = vault.manifest[kind]?.[row.id] === row.rev ? await openDocument(vault.keys, row) : undefined;
  const tag = await kindTag(keys, kind);
  if (content?.kind !== kind) {
    const kept = { ...setAside(row), tag };
    entries[kept.id] = row.rev;
    return kept;
  }
  const id = await documentId(keys, kind, content.key);
  entries[id] = seq;
  return sealDocument(keys, { id, tag, rev: seq }, documentText(kind, content.key, content.value), room.random);
}

/** Rows that no kind knows; the manifest and the count of rows agreed, so there should be none. */
const lostKind = 'lost';

/** The waiting batches, sealed to the new public key; those that do not open stay as they are and are counted when they are drained. */
async function resealBatches(vault: Writable, lock: Lock, batches: readonly InboxRow[]): Promise<InboxRow[]> {
  if (batches.length === 0) return [];
  const pair: InboxPair | undefined = await openInboxPair(vault.lock, vault.keys.inbox);
  const publicKey = readBase64(lock.inbox.publicKey);
  return Promise.all(
    batches.map(async (batch) => {
      const plain: Bytes | undefined = pair === undefined ? undefined : await openFromInbox(pair, vault.lock.vault, batch.sealed);
      return plain === undefined || publicKey === undefined ? batch : { ...batch, sealed: await sealToInbox(publicKey, lock.vault, plain) };
    }),
  );
}
