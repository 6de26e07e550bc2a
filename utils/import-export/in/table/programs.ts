import type { ColumnRole, LeftOut } from '../../../model/bank-file.ts';
import type { TableRow } from './cut-csv.ts';
import type { FoundTable } from './find-header.ts';

/** A table of another program, in the form that the rows are read in; `roles` where that is known for sure. */
export interface ProgramTable {
  table: FoundTable;
  roles?: ColumnRole[];
  leftOut: LeftOut[];
}

/**
 * Tables of other programs whose rows say something else than a bank's: Firefly III, which books between accounts, and
 * Actual, which writes a split as its parts and their sum. All others are read as they are.
 */
export function rewriteProgram(table: FoundTable): ProgramTable {
  const names = (table.header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const at = (name: string): number => names.indexOf(name);
  if (at('source_name') >= 0 && at('destination_name') >= 0 && at('type') >= 0 && at('amount') >= 0) return rewriteFirefly(table, at);
  if (at('split_amount') >= 0 && at('amount') >= 0) return dropSplitSums(table, at);
  return { table, leftOut: [] };
}

/** https://docs.firefly-iii.org: a withdrawal leaves its source, a deposit reaches its destination, a transfer does both. */
function rewriteFirefly(table: FoundTable, at: (name: string) => number): ProgramTable {
  const leftOut: LeftOut[] = [];
  const cell = ({ cells }: TableRow, name: string): string => cells[at(name)] ?? '';
  const rows = table.rows.flatMap((row): TableRow[] => {
    const [type, amount] = [cell(row, 'type').toLowerCase(), cell(row, 'amount').trim().replace(/^-/, '')];
    const entry = (account: string, party: string, sign: string): TableRow => ({
      line: row.line,
      cells: [cell(row, 'date'), `${sign}${trimZeros(amount)}`, cell(row, 'currency_code'), cell(row, 'description'), party, cell(row, 'category'), account],
    });
    const [source, destination] = [cell(row, 'source_name'), cell(row, 'destination_name')];
    if (type === 'withdrawal') return [entry(source, destination, '-')];
    if (type === 'deposit') return [entry(destination, source, '')];
    if (type === 'transfer') return [entry(source, destination, '-'), entry(destination, source, '')];
    leftOut.push({ line: row.line, why: 'balance' });
    return [];
  });
  const roles: ColumnRole[] = ['date', 'amount', 'currency', 'description', 'counterparty', 'category', 'account-name'];
  const header = table.header && { line: table.header.line, cells: ['date', 'amount', 'currency_code', 'description', 'counterparty', 'category', 'account'] };
  return { table: { preamble: table.preamble, header, rows }, roles, leftOut };
}

/** It writes twelve decimals. */
const trimZeros = (amount: string): string => (/\.\d*0$/.test(amount) ? amount.replace(/0+$/, '').replace(/\.$/, '') : amount);

function dropSplitSums(table: FoundTable, at: (name: string) => number): ProgramTable {
  const isSum = ({ cells }: TableRow): boolean => /[1-9]/.test(cells[at('split_amount')] ?? '') && !/[1-9]/.test(cells[at('amount')] ?? '');
  return { table: { ...table, rows: table.rows.filter((row) => !isSum(row)) }, leftOut: table.rows.filter(isSum).map(({ line }) => ({ line, why: 'total' })) };
}
