import type { StatementRow } from '../model/statement.ts';

export type GivenOrder = 'newest-first' | 'oldest-first' | 'unknown';

export function orderRows(rows: readonly StatementRow[], given: GivenOrder): StatementRow[] {
  return given === 'oldest-first' ? rows.toReversed() : [...rows];
}
