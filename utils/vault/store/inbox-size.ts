import type { MetaRow } from './database.ts';

/** Bytes that the waiting batches take together. Kept beside them, so that a full inbox is not read to be measured. */
export const readInboxSize = (row: MetaRow | undefined): number => (typeof row?.value === 'number' && row.value >= 0 ? row.value : 0);
