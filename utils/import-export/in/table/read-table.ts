import type { FileProblem, LeftOut, TableMapping, TableView } from '../../../model/bank-file.ts';
import type { CurrencyCode } from '../../../model/money.ts';
import type { StatementRow } from '../../../model/statement.ts';
import { orderRows } from '../../../read/order.ts';
import { repairSigns } from '../../../read/repair.ts';
import type { FileContent, FileOptions } from '../bank-file.ts';
import { failFile, mostProblems, problemOf } from '../bank-file.ts';
import type { Period } from '../make-account.ts';
import { makeAccounts, nameOfFile } from '../make-account.ts';
import { withStableIds } from '../stable-ids.ts';
import type { TableRow } from './cut-csv.ts';
import { decideSigns, signRows } from './decide-signs.ts';
import type { FoundTable } from './find-header.ts';
import { findTable, rowsAbove, tableUnder } from './find-header.ts';
import { guessRoles } from './guess-roles.ts';
import { readPreamble } from './preamble.ts';
import { rewriteProgram } from './programs.ts';
import type { ReadRow, ReadRows } from './read-rows.ts';
import { readRows } from './read-rows.ts';
import { decideStyle } from './style.ts';

/** Rows that are shown of a table before it is taken. */
const shown = 6;

/** Reads a table of texts: finds its header, decides over whole columns what they hold, and reads every row or names it. */
export function readTable(all: readonly TableRow[], fileName: string, options: FileOptions): FileContent {
  if (all.length === 0) failFile('no-table', 1);
  const written = options.mapping === undefined ? findTable(all, options) : tableUnder(all, options.mapping.headerRow, options);
  const program = rewriteProgram(written);
  const table = program.table;
  if (table.rows.length === 0) failFile('no-statement', table.header?.line ?? 1);
  const preamble = readPreamble(table.preamble);
  const roles = program.roles ?? options.mapping?.roles ?? guessRoles(table, options);
  const decided = decideStyle(table, roles, options, preamble.currency);
  let mapping: TableMapping = options.mapping ?? decided.mapping;
  const doubts = options.mapping === undefined ? decided.doubts : new Set<never>();
  const view = (): TableView => viewOf(written, mapping);

  const missing = missingColumn(mapping);
  if (missing !== undefined) return { accounts: [], problems: [missing], doubts: [], leftOut: [], table: view() };
  const read = readRows(table, mapping, options);
  if (options.mapping === undefined) {
    const { signs, isGuess } = decideSigns(read.rows);
    mapping = { ...mapping, signs };
    if (isGuess) doubts.add('signs');
  }
  // A currency that each row names was never in doubt.
  if (read.rows.every(({ row }) => row.currency !== mapping.currency) || roles.includes('currency')) doubts.delete('currency');
  const above = rowsAbove(table, options).map(({ line }): LeftOut => ({ line, why: 'note' }));
  const leftOut = [...above, ...program.leftOut, ...read.leftOut].toSorted((a, b) => a.line - b.line);
  if (read.problems.length > 0) return { accounts: [], problems: read.problems.slice(0, mostProblems), doubts: [...doubts], leftOut, table: view() };
  if (read.rows.length === 0) return { accounts: [], problems: [problemOf('no-statement', table.header?.line ?? 1)], doubts: [], leftOut, table: view() };

  const { periods, isRepaired } = periodsOf({ ...read, rows: signRows(read.rows, mapping.signs) }, { fileName, number: preamble.number, mayRepair: options.mapping === undefined });
  const accounts = makeAccounts(periods, nameOfFile(fileName));
  if (isRepaired || accounts.every(({ proof }) => proof.result === 'proved')) doubts.delete('signs');
  return { accounts, problems: [], doubts: [...doubts], leftOut, table: view() };
}

function missingColumn({ roles }: TableMapping): FileProblem | undefined {
  if (!roles.includes('date')) return problemOf('no-date-column');
  return roles.some((role) => role === 'amount' || role === 'debit' || role === 'credit') ? undefined : problemOf('no-amount-column');
}

const viewOf = ({ header, rows }: FoundTable, mapping: TableMapping): TableView => ({
  mapping,
  make: header === undefined ? `${mapping.roles.length} columns` : header.cells.map((cell) => cell.trim()).join('|').slice(0, 500),
  header: header?.cells ?? [],
  sample: rows.slice(0, shown).map(({ cells }) => cells),
});

/** One period for each account and currency of the rows; where balances are there, they decide the signs. */
function periodsOf({ rows: read, balances }: ReadRows, { fileName, number, mayRepair }: { fileName: string; number: string | undefined; mayRepair: boolean }): { periods: Period[]; isRepaired: boolean } {
  let isRepaired = false;
  // A row that leaves out the account of all the others belongs to it, too.
  const [only, second] = new Set(read.map(({ account }) => account).filter((account) => account !== ''));
  const rows = read.map((each) => (each.account === '' && second === undefined ? { ...each, account: only ?? '' } : each));
  const groups = [...Map.groupBy(rows, ({ account, accountName, row }) => `${account}\n${account === '' ? accountName : ''}\n${row.currency}`).values()];
  const periods = groups.map((own): Period => {
    const [first] = own;
    const currency: CurrencyCode = first?.row.currency ?? '';
    const name = first?.accountName ?? '';
    const fallback = nameOfFile(fileName);
    const account = first?.account || number || '';
    const isShared = groups.some((other) => other !== own && (other[0]?.account ?? '') === (first?.account ?? '') && (other[0]?.accountName ?? '') === name);
    const given = withStableIds(own.map(({ row }) => row));
    const opening = groups.length === 1 && balances[0] !== undefined && isBefore(balances[0].line, own) ? balances[0].amountMinor : undefined;
    const repaired = mayRepair ? repair(given, opening) : { rows: given, isRepaired: false };
    isRepaired ||= repaired.isRepaired;
    return {
      ...(account === '' ? {} : { number: isShared ? `${account} ${currency}` : account }),
      ...(name === '' && !(isShared && account === '') ? {} : { name: isShared ? `${name || fallback} ${currency}` : name }),
      kind: 'unknown',
      currency,
      rows: repaired.rows,
      order: 'unknown',
      ...(opening === undefined ? {} : { openingMinor: opening }),
    };
  });
  return { periods, isRepaired };
}

const isBefore = (line: number, rows: readonly ReadRow[]): boolean => line < (rows[0]?.line ?? 0);

/** Rows with the signs that their balances prove; as they are where the balances prove nothing. */
function repair(rows: StatementRow[], opening: number | undefined): { rows: StatementRow[]; isRepaired: boolean } {
  if (!rows.some(({ balanceAfterMinor }) => balanceAfterMinor !== undefined)) return { rows, isRepaired: false };
  const ordered = orderRows(rows, 'unknown');
  const { rows: repaired, changed } = repairSigns(ordered, opening === undefined ? {} : { openingMinor: opening });
  return changed === 'none' ? { rows, isRepaired: false } : { rows: repaired, isRepaired: true };
}
