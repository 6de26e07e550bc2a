import type { Grid } from './grid.ts';
import type { Roles } from './roles.ts';
import type { SortedRow } from './rows.ts';

/** A list that is taken for transactions. */
export interface Ledger {
  grid: Grid;
  roles: Roles;
  rows: SortedRow[];
  /** Rows that seem to belong to it and have no date. */
  undated: number;
}
