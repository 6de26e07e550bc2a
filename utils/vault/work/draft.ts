import type { DocumentKind, Draft, StoredDocument } from '../contract.ts';
import { VaultError } from '../contract.ts';
import { documentId } from '../keys/vault-keys.ts';
import type { FoundDocument } from '../store/documents.ts';
import { documentText, findDocument, findDocuments, parseDocumentText } from '../store/documents.ts';
import type { Changes } from '../store/commit.ts';
import type { Writable } from '../store/gates.ts';
import { requireWritable } from '../store/gates.ts';
import type { Room } from '../store/room.ts';

/** How often something is tried again because another context committed in between. */
export const attempts = 100;

export const conflict = (): VaultError => new VaultError('conflict', 'Other changes kept coming in between. Try again.');

/**
 * Waits a little, at random and longer from time to time, before trying again: two contexts in step with each other
 * would otherwise let one of them lose every time.
 */
export async function standBack(room: Room, attempt: number): Promise<void> {
  const fraction = (room.random(1)[0] ?? 0) / 0x1_00;
  await new Promise((resolve) => setTimeout(resolve, fraction * Math.min(2 ** attempt, longestWait)));
}

/** Milliseconds. */
const longestWait = 32;

interface Written {
  kind: DocumentKind;
  key: string;
  /** Content as text, or `undefined` where it is removed. */
  text: string | undefined;
}

/** A draft, and what it read and wrote. */
export interface OpenDraft {
  draft: Draft;
  /** The vault as the draft saw it last. */
  vault: () => Writable;
  /** Whether everything that was read is still so in a newer sight of the vault. */
  stillHolds: (vault: Writable) => boolean;
  changes: (vault: Writable) => Promise<Pick<Changes, 'puts' | 'removes' | 'damaged'>>;
}

/** Opens a draft on the vault as it is. Values are taken as text when they are put, so later edits of them do not count. */
export function openDraft(room: Room, start: Writable): OpenDraft {
  let vault = start;
  const written = new Map<string, Written>();
  const reads = new Map<string, FoundDocument & { kind: DocumentKind }>();
  const lists = new Map<DocumentKind, Readonly<Record<string, number>>>();
  const nameOf = (kind: DocumentKind, key: string): string => JSON.stringify([kind, key]);

  /** Runs a query, on a newer sight of the vault where another context has moved it on. */
  const ask = async <Answer>(query: (vault: Writable) => Promise<Answer | undefined>): Promise<Answer> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const answer = await query(vault);
      if (answer !== undefined) return answer;
      vault = await requireWritable(room);
    }
    throw conflict();
  };

  const draft: Draft = {
    get: async (kind, key) => {
      const own = written.get(nameOf(kind, key));
      if (own !== undefined) return own.text === undefined ? undefined : parseDocumentText(own.text).value;
      const found = await ask((current) => findDocument(current, kind, key));
      reads.set(found.id, { ...found, kind });
      return found.value;
    },
    list: async (kind) => {
      const { documents, listed } = await ask(async (current) => {
        const found = await findDocuments(current, kind);
        return found === undefined ? undefined : { ...found, listed: current.manifest[kind] ?? {} };
      });
      lists.set(kind, listed);
      const own = [...written.values()].filter((each) => each.kind === kind);
      const others = documents.filter(({ key }) => !written.has(nameOf(kind, key)));
      return [...others, ...own.flatMap(({ key, text }): StoredDocument[] => (text === undefined ? [] : [{ kind, key, value: parseDocumentText(text).value }]))];
    },
    put: (kind, key, value) => void written.set(nameOf(kind, key), { kind, key, text: documentText(kind, key, value) }),
    remove: (kind, key) => void written.set(nameOf(kind, key), { kind, key, text: undefined }),
  };

  return {
    draft,
    vault: () => vault,
    stillHolds: ({ manifest, lock }) =>
      lock.keyId === start.lock.keyId &&
      [...reads.values()].every(({ id, kind, rev }) => (manifest[kind]?.[id] ?? 0) === rev) &&
      [...lists].every(([kind, listed]) => isSameList(listed, manifest[kind] ?? {})),
    changes: async ({ keys, manifest }) => {
      const named = await Promise.all([...written.values()].map(async ({ kind, key, text }) => ({ id: await documentId(keys, kind, key), kind, text })));
      const puts = named.flatMap(({ id, kind, text }) => (text === undefined ? [] : [{ id, kind, text }]));
      return {
        puts,
        removes: named.flatMap(({ id, kind, text }) => (text === undefined && manifest[kind]?.[id] !== undefined ? [{ id, kind }] : [])),
        damaged: puts.flatMap(({ id, kind }) => {
          const row = reads.get(id)?.damaged;
          return row === undefined ? [] : [{ kind, row }];
        }),
      };
    },
  };
}

function isSameList(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(before);
  return names.length === Object.keys(after).length && names.every((name) => before[name] === after[name]);
}
