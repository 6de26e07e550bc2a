import type { FileOptions } from '../bank-file.ts';
import { looksLikeAmount } from '../../../parse/amount.ts';
import { readDateTexts } from '../../../parse/date.ts';
import { plainDate } from './cell-values.ts';
import type { TableRow } from './cut-csv.ts';
import { meaningsOf } from './header-words.ts';

/** A table within a file: what stands before it, the names of its columns, its rows. */
export interface FoundTable {
  preamble: TableRow[];
  header: TableRow | undefined;
  rows: TableRow[];
}

/** A table's names come within so many rows. */
const deepest = 60;

/**
 * Finds the row that names the columns: the one with most known names of at least two, none of whose cells is a date or
 * an amount; else the row of words right above rows with dates. Without either the rows of a date and an amount begin the table.
 */
export function findTable(all: readonly TableRow[], options: FileOptions): FoundTable {
  const header = findNamed(all) ?? findUnnamed(all, options);
  if (header !== undefined) {
    const at = all.indexOf(header);
    return { preamble: all.slice(0, at), header, rows: all.slice(at + 1) };
  }
  const first = startOfRows(all, options);
  return { preamble: all.slice(0, first), header: undefined, rows: all.slice(first) };
}

/** The table under the header that the mapping names. */
export function tableUnder(all: readonly TableRow[], headerRow: number, options: FileOptions): FoundTable {
  const at = headerRow === 0 ? -1 : all.findIndex(({ line }) => line === headerRow);
  return at < 0 ? { ...findTable(all, options), header: undefined } : { preamble: all.slice(0, at), header: all[at], rows: all.slice(at + 1) };
}

/** Where a table without names begins: at its first row, also if that one's date is broken. */
function startOfRows(all: readonly TableRow[], options: FileOptions): number {
  let first = Math.max(0, all.findIndex(isDataRow(options)));
  const width = all[first]?.cells.length ?? 0;
  while (first > 0 && all[first - 1]?.cells.length === width && all[first - 1]?.cells.some((cell) => /\d/.test(cell)) === true) first -= 1;
  return first;
}

/** Lines above a table that look like rows of it: they are told, for nothing is passed over in silence. */
export const rowsAbove = ({ preamble, header }: FoundTable, options: FileOptions): TableRow[] =>
  preamble.filter(header === undefined ? ({ cells }) => cells.some(isMoney(options)) : isDataRow(options));

function findNamed(all: readonly TableRow[]): TableRow | undefined {
  let best: { row: TableRow; score: number } | undefined;
  for (const row of all.slice(0, deepest)) {
    const known = row.cells.filter((cell) => meaningsOf(cell).length > 0);
    const numbers = row.cells.filter((cell) => /\d/.test(cell) && meaningsOf(cell).length === 0).length;
    const score = known.length - 2 * numbers;
    const saysBoth = known.some((cell) => meaningsOf(cell).some((each) => each.endsWith('date'))) || known.length > 2;
    if (score >= 2 && saysBoth && (best === undefined || score > best.score)) best = { row, score };
  }
  return best?.row;
}

function findUnnamed(all: readonly TableRow[], options: FileOptions): TableRow | undefined {
  const first = all.slice(0, deepest).findIndex(isDataRow(options));
  const above = first > 0 ? all[first - 1] : undefined;
  const isNames = above !== undefined && above.cells.length >= 3 && above.cells.every((cell) => !/\d/.test(cell)) && above.cells.filter((cell) => /\p{L}/u.test(cell)).length >= 3;
  return isNames && above.cells.length >= (all[first]?.cells.length ?? 0) - 1 ? above : undefined;
}

/** Tests for a row in which one cell is a date and another may be money. */
function isDataRow(options: FileOptions): (row: TableRow) => boolean {
  const readDate = readDateTexts(options.languages);
  return ({ cells }) => cells.some((cell) => readDate(plainDate(cell)) !== undefined) && cells.some(isMoney(options));
}

const isMoney =
  ({ languages }: FileOptions) =>
  (cell: string): boolean =>
    (['.', ','] as const).some((decimal) => looksLikeAmount(cell, { decimal }, languages) !== undefined);
