import * as z from 'zod/mini';
import type { DocumentKind, StoredDocument } from '../contract.ts';
import type { Bytes } from '../keys/bytes.ts';
import { isBytes } from '../keys/bytes.ts';
import { packText, unpackText } from '../keys/packing.ts';
import { openBytes, sealBytes, sealingIvLength } from '../keys/sealing.ts';
import { documentId, kindTag } from '../keys/vault-keys.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';
import type { DocumentRow } from './database.ts';
import { transact } from './database.ts';
import type { Readable } from './gates.ts';
import { vaultFormat } from './head.ts';

/** Kind and key are inside, since the identifier says neither; a list reads them back. */
const contentSchema = z.object({ kind: z.string(), key: z.string(), value: z.optional(z.unknown()) });

/** A document's content as text, before it is sealed. */
export const documentText = (kind: string, key: string, value: unknown): string => JSON.stringify({ kind, key, value });

/** Undoes `documentText`. */
export const parseDocumentText = (text: string): { kind: string; key: string; value?: unknown } => z.parse(contentSchema, JSON.parse(text));

const boundTo = (id: string, rev: number): string => JSON.stringify(['document', id, rev, vaultFormat]);

export async function sealDocument(keys: VaultKeys, row: Omit<DocumentRow, 'body'>, text: string, random: (length: number) => Bytes): Promise<DocumentRow> {
  return { ...row, body: await sealBytes(keys.data, await packText(text), boundTo(row.id, row.rev), random(sealingIvLength)) };
}

/** The content of a row, or `undefined` where it does not open as this row. */
export async function openDocument(keys: VaultKeys, row: DocumentRow): Promise<{ kind: string; key: string; value?: unknown } | undefined> {
  const packed = isBytes(row.body) ? await openBytes(keys.data, row.body, boundTo(row.id, row.rev)) : undefined;
  return packed === undefined ? undefined : parseDocumentText(await unpackText(packed));
}

/** A damaged row that made room for a new one keeps its bytes and its revision under a name beside the old one. */
export const asideId = (row: Pick<DocumentRow, 'id' | 'rev'>): string => `${row.id}~${row.rev}`;
export const setAside = (row: DocumentRow): DocumentRow => (isAside(row.id) ? row : { ...row, id: asideId(row) });
export const isAside = (id: string): boolean => id.includes('~');

/** One document as it was found. `rev` is 0 where there is none; `damaged` is the row that did not open. */
export interface FoundDocument {
  id: string;
  rev: number;
  value: unknown;
  damaged?: DocumentRow;
}

/** Reads one document; `undefined` where the vault moved on since it was inspected. */
export async function findDocument(vault: Readable, kind: DocumentKind, key: string): Promise<FoundDocument | undefined> {
  const id = await documentId(vault.keys, kind, key);
  const rows = await readRows(vault, () => vault.database.documents.where('id').equals(id).toArray());
  if (rows === undefined) return undefined;
  const row = rows[0];
  const rev = vault.manifest === undefined ? (row?.rev ?? 0) : (vault.manifest[kind]?.[id] ?? 0);
  if (row === undefined || rev === 0) return { id, rev, value: undefined };
  const content = row.rev === rev ? await openDocument(vault.keys, row) : undefined;
  return content === undefined ? { id, rev, value: undefined, damaged: row } : { id, rev, value: content.value };
}

/** Reads all documents of a kind that open; `undefined` where the vault moved on since it was inspected. */
export async function findDocuments(vault: Readable, kind: DocumentKind): Promise<{ documents: StoredDocument[]; damaged: number } | undefined> {
  const tag = await kindTag(vault.keys, kind);
  const rows = await readRows(vault, () => vault.database.documents.where('tag').equals(tag).toArray());
  if (rows === undefined) return undefined;
  const expected = vault.manifest === undefined ? undefined : (vault.manifest[kind] ?? {});
  const opened = await Promise.all(rows.map((row) => (expected !== undefined && expected[row.id] !== row.rev ? undefined : openDocument(vault.keys, row))));
  const documents = opened.flatMap((content) => (content?.kind === kind ? [{ kind, key: content.key, value: content.value }] : []));
  const present = new Set(rows.map(({ id }) => id));
  const missing = Object.keys(expected ?? {}).filter((id) => !present.has(id)).length;
  return { documents, damaged: rows.length - documents.length + missing };
}

/** Rows as of the head that was inspected, or `undefined` where it is not the head any more. */
export async function readRows<Row>(vault: Readable, query: () => PromiseLike<Row[]>): Promise<Row[] | undefined> {
  const { database } = vault;
  return transact(database, 'r', ['meta', 'documents', 'inbox'], async () => {
    const stored = await database.meta.get('head');
    return isSameHead(vault, stored?.value) ? query() : undefined;
  });
}

/** Whether a stored head is the one that was inspected. Only signatures are compared: they cover the rest. */
export function isSameHead(vault: Readable, stored: unknown): boolean {
  const signature = z.safeParse(z.looseObject({ mac: z.string() }), stored).data?.mac;
  return signature === vault.head?.mac;
}
