import type { LedgerDocument } from '../out/ledger-file.ts';

/** Rows that one message brings, unless a single month has more. */
const rowsInPart = 2_000;

const rowsOf = ({ value }: LedgerDocument): number =>
  typeof value === 'object' && value !== null && 'transactions' in value && Array.isArray(value.transactions) ? value.transactions.length : 0;

/** Documents in parts that are small enough for one message each, in their order. */
export function partsOf(documents: readonly LedgerDocument[]): LedgerDocument[][] {
  const parts: LedgerDocument[][] = [];
  let rows = 0;
  for (const document of documents) {
    const last = parts.at(-1);
    // Also a document without rows has a size.
    const size = rowsOf(document) + 5;
    if (last === undefined || rows + size > rowsInPart) {
      parts.push([document]);
      rows = size;
    } else {
      last.push(document);
      rows += size;
    }
  }
  return parts;
}
