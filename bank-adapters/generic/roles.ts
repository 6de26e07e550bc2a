import { parseDates } from '../../utils/parse/date.ts';
import { readAmountCell, styleOf } from '../reading/amount-cells.ts';
import type { Direction } from '../reading/row-texts.ts';
import type { Steps } from '../reading/steps.ts';
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
  description: Column;
  category?: Column;
  /** Letters or words beside the amount that say which way it went. */
  marker?: Column;
  /** Texts that may say `Pending`. */
  others: Column[];
}

/** Gives the columns their meaning: by what they hold, then by their titles. `undefined` where that is no ledger. */
export function* assignRoles(grid: Grid, options: TypeOptions): Steps<Roles | undefined> {
  const columns = yield* columnsOf(grid, options);
  const dates = pickDates(columns);
  if (!dates && !hasDateHeadings(grid, options)) return undefined;
  const money = pickAmounts(columns, options);
  if (!money) return undefined;
  const used = new Set<Column | undefined>([...Object.values(dates ?? {}), ...Object.values(money)]);
  const rest = columns.filter((column) => !used.has(column) && column.kind !== 'date' && column.kind !== 'amount');
  const category = rest.find((column) => titleWords.category.test(column.title));
  const marker = rest.find((column) => column.filled > 0.9 && column.cells.every((cell) => markerOf(cellText(cell)) !== undefined));
  const description = pickDescription(rest.filter((column) => column !== category && column !== marker));
  if (!description) return undefined;
  const others = rest.filter((column) => column !== description && column !== category);
  return { ...dates, ...money, description, ...(category ? { category } : {}), ...(marker ? { marker } : {}), others };
}

/** The direction that a whole cell names: `S` and `H`, `D` and `C`, `Af` and `Bij`, a plus or a minus. */
export function markerOf(text: string): Direction | undefined {
  if (/^(s|soll|d|dr|db|debit|débit|af|out|[-−–])$/i.test(text)) return 'debit';
  return /^(h|haben|c|cr|k|kr|credit|crédit|bij|in|\+)$/i.test(text) ? 'credit' : undefined;
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

type Money = Pick<Roles, 'amount' | 'debit' | 'credit' | 'balance'>;

function pickAmounts(columns: readonly Column[], options: TypeOptions): Money | undefined {
  const amounts = columns.filter((column) => column.kind === 'amount');
  const balance = amounts.find((column) => titleWords.balance.test(column.title));
  const withBalance = balance ? { balance } : {};
  const rest = amounts.filter((column) => column !== balance);
  const isOut = (column: Column): boolean => titleWords.debit.test(column.title);
  const isIn = (column: Column): boolean => titleWords.credit.test(column.title);
  // A title that names both (`Debit/Credit`) stands over signed amounts.
  const debit = rest.find((column) => isOut(column) && !isIn(column));
  const credit = rest.find((column) => column !== debit && isIn(column) && !isOut(column));
  const titled = rest.find((column) => column !== debit && column !== credit && titleWords.amount.test(column.title));
  if (debit && credit) return { debit, credit, ...withBalance };
  if (titled) return { amount: titled, ...(balance ? { balance } : pickByContent(amounts, titled, options)) };
  // One of the two may be empty over the whole period.
  if (debit && rest.length === 1) return { debit, ...withBalance };
  if (credit && rest.length === 1) return { credit, ...withBalance };

  const [first, second, third] = rest;
  if (!first) return undefined;
  if (!second) return { amount: first, ...withBalance };
  // Two that are never filled together are debit and credit; which is which, only titles or the balance can say.
  if (!third && isExclusive(first, second)) return balance ? orderByBalance(first, second, balance, options) : undefined;
  if (third && !balance && isExclusive(first, second)) return orderByBalance(first, second, third, options);
  if (third && balance) return undefined;
  const content = pickByContent(amounts, first, options);
  return first.filled > 0.9 && content.balance ? { amount: first, ...content } : undefined;
}

/** Beside the amount: the column that is its running sum. */
function pickByContent(amounts: readonly Column[], amount: Column, options: TypeOptions): Pick<Money, 'balance'> {
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

/** The first values of a column in the smallest unit, as if dollars: only their sums matter here. */
function minorOf(column: Column, options: TypeOptions): (number | undefined)[] {
  const cells = column.cells.slice(0, 100);
  const style = styleOf(cells.map((cell) => cell?.texts), options.languages);
  return cells.map((cell) => {
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
