import type { ColumnRole, FileProblem, LeftOut, ProblemCode, TableMapping } from '../../../model/bank-file.ts';
import type { Minor } from '../../../model/money.ts';
import type { StatementRow } from '../../../model/statement.ts';
import { resolveParts } from '../../../parse/date-parts.ts';
import { isCurrencyCode } from '../../../parse/currencies.ts';
import { readDateTexts } from '../../../parse/date.ts';
import type { FileOptions } from '../bank-file.ts';
import { problemOf } from '../bank-file.ts';
import { joinWords } from '../words-of-row.ts';
import type { CellAmount } from './cell-values.ts';
import { foldCell, isBlank, plainDate, readAmount } from './cell-values.ts';
import type { TableRow } from './cut-csv.ts';
import type { FoundTable } from './find-header.ts';
import { isBalanceWords, isTotalWords, statusOf } from './row-words.ts';

/** One row of a table that is a transaction. */
export interface ReadRow {
  row: StatementRow;
  line: number;
  account: string;
  accountName: string;
  /** What a column of marks says: `Soll`, `Af`. */
  mark: string;
  /** A column for spending only. */
  from: 'amount' | 'debit' | 'credit';
  /** True where the cell itself says the way by a mark. */
  isMarked: boolean;
}

/** A row that says what the account held before or after the others. */
export interface BalanceRow {
  line: number;
  amountMinor: Minor;
  account: string;
}

export interface ReadRows {
  rows: ReadRow[];
  balances: BalanceRow[];
  problems: FileProblem[];
  leftOut: LeftOut[];
}

/** Some banks leave out empty cells at the end; where hardly any row does, one that does has lost something. */
function cellsNeeded({ rows }: FoundTable, roles: readonly ColumnRole[]): number {
  const last = roles.findLastIndex((role) => /^(?:date|amount|debit|credit|sign|balance|currency)$/.test(role)) + 1;
  return rows.filter(({ cells }) => cells.length < last).length * 4 <= rows.length ? last : 0;
}

/** Words, in which a single number may stand. */
const isWordy = (text: string): boolean => /\p{L}{3}/u.test(text) && (text.match(/\d/g) ?? []).length < 2;

/** Reads the rows of a table by its mapping, signs still as written. What is no transaction is named, never passed over. */
export function readRows(table: FoundTable, mapping: TableMapping, { languages, today }: FileOptions): ReadRows {
  const { roles, dateOrder, decimal } = mapping;
  const result: ReadRows = { rows: [], balances: [], problems: [], leftOut: [] };
  const readDate = readDateTexts(mapping.dateOrder === 'DMY' ? ['de', ...languages] : languages);
  const columnsOf = (role: ColumnRole): number[] => roles.flatMap((each, at) => (each === role ? [at] : []));
  const ats = new Map(roles.map((role) => [role, columnsOf(role)]));
  const firsts = new Map([...ats].flatMap(([role, [at]]) => (at === undefined ? [] : [[role, at] as const])));
  const text = ({ cells }: TableRow, role: ColumnRole): string => {
    const at = firsts.get(role);
    return at === undefined ? '' : foldCell(cells[at] ?? '');
  };
  const header = (role: ColumnRole): string => table.header?.cells[ats.get(role)?.[0] ?? -1] || role;
  const known = new Map<string, string | undefined>();
  const dateOf = (written: string): string | undefined => {
    if (isBlank(written)) return undefined;
    if (!known.has(written)) {
      const parts = readDate(plainDate(written));
      known.set(written, parts && parts.kind !== 'relative' ? resolveParts(parts, dateOrder, today) : undefined);
    }
    return known.get(written);
  };
  const needed = cellsNeeded(table, roles);
  const fail = (code: ProblemCode, line: number, role: ColumnRole): void => void result.problems.push(problemOf(code, line, header(role)));

  for (const row of table.rows) {
    const { line, cells } = row;
    const words = (ats.get('description') ?? []).map((at) => cells[at]);
    const description = joinWords([text(row, 'counterparty'), ...words]);
    const dateText = text(row, 'date');
    const date = dateOf(dateText) ?? dateOf(text(row, 'purchase-date'));
    const money = (['amount', 'debit', 'credit'] as const).filter((role) => !isBlank(text(row, role)));
    const rest = date === undefined ? foldCell(cells.filter((cell, at) => roles[at] !== 'amount' && cell !== '').join(' ')) : '';

    // Words where the date and the amount should be: a note that goes over the whole row.
    if (date === undefined && !isBlank(dateText) && isWordy(dateText) && money.every((role) => isWordy(text(row, role)))) {
      result.leftOut.push({ line, why: statusOf(dateText) === 'pending' ? 'pending' : 'note' });
      continue;
    }
    if (date === undefined && money.length === 0) {
      // Some banks write the words of a transaction over several rows.
      const last = result.rows.at(-1);
      if (last !== undefined && isBlank(dateText) && description !== '' && cells.every((cell, at) => isBlank(cell) || roles[at] === 'description' || roles[at] === 'counterparty')) last.row.description = joinWords([last.row.description, description]);
      else result.leftOut.push({ line, why: 'note' });
      continue;
    }
    if (date === undefined) {
      const isStatus = statusOf(dateText) === 'pending' || statusOf(text(row, 'status')) === 'pending';
      const why = isStatus ? 'pending' : isTotalWords(rest) || isTotalWords(description) ? 'total' : isBalanceWords(rest) || isBalanceWords(description) ? 'balance' : undefined;
      if (why === undefined) fail(isBlank(dateText) ? 'missing-date' : 'bad-date', line, 'date');
      else result.leftOut.push({ line, why });
      continue;
    }
    if (cells.slice(roles.length).some((cell) => !isBlank(cell))) {
      result.problems.push(problemOf('too-many-cells', line));
      continue;
    }
    if (cells.length < needed) {
      result.problems.push(problemOf('too-few-cells', line));
      continue;
    }
    if (statusOf(text(row, 'status')) === 'declined') {
      result.leftOut.push({ line, why: 'declined' });
      continue;
    }
    if (money.length === 0) {
      if (isBalanceWords(description)) result.leftOut.push({ line, why: 'balance' });
      else fail('missing-amount', line, ats.has('amount') ? 'amount' : 'debit');
      continue;
    }

    const code = text(row, 'currency').toUpperCase();
    if (code !== '' && !isCurrencyCode(code)) {
      fail('unknown-currency', line, 'currency');
      continue;
    }
    const base = code || mapping.currency;
    const read = (role: ColumnRole): CellAmount | undefined => {
      const cell = text(row, role);
      if (isBlank(cell)) return undefined;
      const amount = readAmount(cell, { decimal }, base, languages);
      if (typeof amount !== 'string') return amount;
      fail(amount, line, role);
      return undefined;
    };
    const before = result.problems.length;
    const amounts = money.map((role) => ({ role, amount: read(role) }));
    const balance = read('balance');
    if (result.problems.length > before) continue;
    // A pair of columns writes a nought in the other one.
    const there = amounts.filter(({ amount }) => amount !== undefined && amount.amountMinor !== 0);
    if (there.length > 1 && !there.some(({ role }) => role === 'amount')) {
      fail('amounts-disagree', line, 'debit');
      continue;
    }
    const chosen = there.find(({ role }) => role === 'amount') ?? there[0] ?? amounts[0];
    if (chosen?.amount === undefined) continue;
    const currency = chosen.amount.currency ?? base;
    const account = text(row, 'account');
    if (isBalanceWords(description)) {
      result.balances.push({ line, amountMinor: chosen.amount.amountMinor, account });
      result.leftOut.push({ line, why: 'balance' });
      continue;
    }
    const purchaseDate = dateOf(text(row, 'purchase-date'));
    const status = statusOf(text(row, 'status'));
    const counterparty = text(row, 'counterparty').slice(0, 500);
    const bankCategory = text(row, 'category').slice(0, 500);
    const bankId = text(row, 'id').slice(0, 500);
    result.rows.push({
      line,
      account,
      accountName: text(row, 'account-name'),
      mark: text(row, 'sign'),
      from: chosen.role,
      isMarked: chosen.amount.isMarked,
      row: {
        date,
        ...(purchaseDate === undefined || purchaseDate >= date ? {} : { purchaseDate }),
        amountMinor: chosen.amount.amountMinor,
        currency,
        description,
        pending: status === undefined ? 'unknown' : status === 'pending',
        ...(balance === undefined || (balance.currency ?? base) !== currency ? {} : { balanceAfterMinor: balance.amountMinor }),
        ...(bankId === '' ? {} : { bankId }),
        ...(counterparty === '' || counterparty === description ? {} : { counterparty }),
        ...(bankCategory === '' ? {} : { bankCategory }),
      },
    });
  }
  return result;
}
