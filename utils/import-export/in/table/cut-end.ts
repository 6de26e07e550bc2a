import type { ColumnRole } from '../../../model/bank-file.ts';
import { isBlank } from './cell-values.ts';
import type { TableRow } from './cut-csv.ts';

const decimalsOf = (text: string): number => /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0;

/**
 * Whether the last row of a text without a line end looks cut: it has fewer cells than the row before it, or its last one
 * is an amount with fewer decimals than those above.
 */
export function isCutOff(rows: readonly TableRow[], roles: readonly ColumnRole[]): boolean {
  const [last, before] = [rows.at(-1), rows.at(-2)];
  if (last === undefined || before === undefined) return false;
  if (last.cells.length < before.cells.length) return true;
  const at = last.cells.length - 1;
  if (!/^(?:amount|debit|credit|balance|original-amount)$/.test(roles[at] ?? '') || isBlank(last.cells[at] ?? '')) return false;
  const above = rows.slice(0, -1).findLast(({ cells }) => !isBlank(cells[at] ?? '') && /\d/.test(cells[at] ?? ''));
  return above !== undefined && decimalsOf(last.cells[at] ?? '') < decimalsOf(above.cells[at] ?? '');
}
