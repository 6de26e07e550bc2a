import type { StoredDocument, Vault } from '../../vault/contract.ts';
import { isTravelling, travellingKinds } from './kinds.ts';

/** A kind's documents, and how many of them did not open. */
export interface DocumentsOfKind {
  documents: StoredDocument[];
  damaged: number;
}

/** Every document that goes into a backup or an export, kind after kind, accounts before the months that name them. */
export async function* readLedgerDocuments(vault: Pick<Vault, 'list'>, into: 'backup' | 'export'): AsyncGenerator<DocumentsOfKind> {
  for (const kind of travellingKinds(into)) {
    const { documents, damaged } = await vault.list(kind);
    yield { documents: documents.filter(isTravelling), damaged };
  }
}
