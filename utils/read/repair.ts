import type { StatementRow } from '../model/statement.ts';
import type { OuterBalances } from './proof.ts';

export interface Repair {
  rows: StatementRow[];
  changed: 'none' | 'all-flipped' | 'by-balance';
}

export function repairSigns(rows: readonly StatementRow[], balances: OuterBalances = {}): Repair {
  return { rows: [...rows], changed: balances.openingMinor === undefined ? 'none' : 'none' };
}
