import { parseDates } from '../../utils/parse/date.ts';
import { readAmountCell, styleOf } from '../reading/amount-cells.ts';
import { titleWords } from '../reading/words.ts';
import { columnsOf, type Column, type TypeOptions } from './columns.ts';
import { cellText, type Grid } from './grid.ts';

/** Which column holds what. Without `date` the headings over the rows do. */
export interface Roles {
  date?: Column;
  purchaseDate?: Column;
  amount?: Column;
  debit?: Column;
  credit?: Column;
  balance?: Column;
  original?: Column;
  description: Column;
  category?: Column;
  /** Texts that may say `Pending`. */
  others: Column[];
}

/** Gives the columns their meaning: by what they hold, then by their titles. `undefined` where that is no ledger. */
export function assignRoles(grid: Grid, options: TypeOptions): Roles | undefined {
  const columns = columnsOf(grid, options);
  const dates = pickDates(columns);
  if (!dates && !hasDateHeadings(grid, options)) return undefined;
  const money = pickAmounts(columns, options);
  if (!money) return undefined;
  const used = new Set<Column | undefined>([...Object.values(dates ?? {}), ...Object.values(money)]);
  const rest = columns.filter((column) => !used.has(column) && column.kind !== 'date' && column.kind !== 'amount');
  const category = rest.find((column) => titleWords.category.test(column.title));
  const description = pickDescription(rest.filter((column) => column !== category));
  if (!description) return undefined;
  const others = rest.filter((column) => column !== description && column !== category);
  return { ...dates, ...money, description, ...(category ? { category } : {}), others };
}

function pickDates(columns: readonly Column[]): Pick<Roles, 'date' | 'purchaseDate'> | undefined {
  const dates = columns.filter((column) => column.kind === 'date' && column.filled >= 0.5 && !titleWords.valueDate.test(column.title));
  const sure = dates.length > 0 ? dates : columns.filter((column) => column.kind === 'date' && column.filled >= 0.5);
  const booking = sure.find((column) => titleWords.bookingDate.test(column.title)) ?? sure.find((column) => !titleWords.purchaseDate.test(column.title)) ?? sure[0];
  if (!booking) return undefined;
  const purchase = sure.find((column) => column !== booking && titleWords.purchaseDate.test(column.title));
  return { date: booking, ...(purchase ? { purchaseDate: purchase } : {}) };
}

const hasDateHeadings = (grid: Grid, options: TypeOptions): boolean => parseDates(grid.rows.flatMap((row) => row.headings), options) !== undefined && grid.rows.some((row) => row.headings.length > 0);

type Money = Pick<Roles, 'amount' | 'debit' | 'credit' | 'balance' | 'original'>;

function pickAmounts(columns: readonly Column[], options: TypeOptions): Money | undefined {
  const amounts = columns.filter((column) => column.kind === 'amount');
  const titled = (word: RegExp, but?: Column): Column | undefined => amounts.find((column) => column !== but && word.test(column.title));
  const balance = titled(titleWords.balance);
  const debit = titled(titleWords.debit, balance);
  const credit = amounts.find((column) => column !== balance && column !== debit && titleWords.credit.test(column.title));
  const withBalance = balance ? { balance } : {};
  if (debit && credit) return { debit, credit, ...withBalance };
  const titledAmount = amounts.find((column) => column !== balance && titleWords.amount.test(column.title));
  if (titledAmount) return { amount: titledAmount, ...(balance ? { balance } : pickByContent(amounts, titledAmount, options)) };
  const rest = amounts.filter((column) => column !== balance && column.filled > 0);
  const [first, second, third] = rest;
  if (!first) return undefined;
  if (!second) return { amount: first, ...withBalance };
  // Two that are never filled together are debit and credit; which is which, only titles or the balance can say.
  if (!third && isExclusive(first, second)) return balance ? orderByBalance(first, second, balance, options) : undefined;
  if (third && !balance && isExclusive(first, second)) return orderByBalance(first, second, third, options);
  if (third && balance) return undefined;
  const content = pickByContent(amounts, first, options);
  return first.filled > 0.9 && (content.balance || content.original) ? { amount: first, ...withBalance, ...content } : undefined;
}

/** Beside the amount: the column that is its running sum, or the one in another currency. */
function pickByContent(amounts: readonly Column[], amount: Column, options: TypeOptions): Pick<Money, 'balance' | 'original'> {
  for (const column of amounts) {
    if (column === amount) continue;
    if (isRunningSum(minorOf(amount, options), minorOf(column, options))) return { balance: column };
  }
  return {};
}

const isExclusive = (one: Column, other: Column): boolean =>
  one.cells.every((cell, row) => isBlank(cell) !== isBlank(other.cells[row])) && one.cells.some((cell) => !isBlank(cell)) && other.cells.some((cell) => !isBlank(cell));

const isBlank = (cell: Column['cells'][number]): boolean => /^[-–—\s]*$|^[^\d]*0+(?:[.,]0+)?[^\d]*$/.test(cellText(cell));

function orderByBalance(first: Column, second: Column, balance: Column, options: TypeOptions): Money | undefined {
  const balances = minorOf(balance, options);
  const left = minorOf(first, options);
  const right = minorOf(second, options);
  const outLeft = left.map((value, row) => (right[row] ? Math.abs(right[row]) : -Math.abs(value ?? 0)));
  if (isRunningSum(outLeft, balances)) return { debit: first, credit: second, balance };
  return isRunningSum(outLeft.map((value) => -value), balances) ? { debit: second, credit: first, balance } : undefined;
}

/** Column values in the smallest unit, as if dollars: only their sums matter here. */
function minorOf(column: Column, options: TypeOptions): (number | undefined)[] {
  const style = styleOf(column.cells.map((cell) => cell?.texts), options.languages);
  return column.cells.map((cell) => {
    const read = style && readAmountCell(cell?.texts, { style, currency: 'USD', languages: options.languages, country: null })?.billed;
    if (!read) return undefined;
    const isOut = read.marker ? read.marker === 'debit' : read.sign === 'negative';
    return isOut ? -read.amountMinor : read.amountMinor;
  });
}

/** True where one column is, up or down, the running sum of the other in nearly every row, whatever its sign. */
function isRunningSum(amounts: readonly (number | undefined)[], sums: readonly (number | undefined)[]): boolean {
  const follows = (row: number, other: number): boolean => {
    const [a, b, by] = [sums[row], sums[other], amounts[row]];
    return a !== undefined && b !== undefined && by !== undefined && by !== 0 && a - b === by;
  };
  const steps = amounts.length - 1;
  const down = amounts.filter((_, row) => row < steps && follows(row, row + 1)).length;
  const up = amounts.filter((_, row) => row > 0 && follows(row, row - 1)).length;
  return steps > 0 && Math.max(down, up) >= steps * 0.8;
}

/** The words of a row: a titled column, else the one whose texts are the longest and differ the most. */
function pickDescription(columns: readonly Column[]): Column | undefined {
  const wordy = columns.filter((column) => column.filled >= 0.8 && column.cells.some((cell) => /\p{L}{2}/u.test(cellText(cell))));
  const titled = wordy.find((column) => titleWords.description.test(column.title) && !titleWords.type.test(column.title));
  if (titled) return titled;
  const scored = wordy.map((column) => {
    const texts = column.cells.map(cellText).filter((text) => text !== '');
    const distinct = new Set(texts).size / Math.max(1, texts.length);
    const length = texts.reduce((sum, text) => sum + Math.min(40, text.length), 0) / Math.max(1, texts.length);
    return { column, score: distinct * 20 + length - (titleWords.type.test(column.title) ? 15 : 0) };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.column;
}
