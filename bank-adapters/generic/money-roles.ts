import { readAmountCell, styleOf } from '../reading/amount-cells.ts';
import { cameIn, originalTitle, titleWords, wentOut } from '../reading/words.ts';
import type { Column, TypeOptions } from './columns.ts';
import { cellText } from './grid.ts';

/** Which columns of money mean what. `original` holds prices abroad beside what was billed. */
export interface MoneyRoles {
  amount?: Column;
  debit?: Column;
  credit?: Column;
  balance?: Column;
  original?: Column;
}

/** Gives the columns of money their meaning: by their titles, then by their sums, then by which is filled when. */
export function pickAmounts(columns: readonly Column[], options: TypeOptions): MoneyRoles | undefined {
  const all = columns.filter((column) => column.kind === 'amount');
  const original = all.length > 1 ? (all.find((column) => originalTitle.test(column.title)) ?? findPricesAbroad(all)) : undefined;
  const amounts = all.filter((column) => column !== original);
  const money = pickTitled(amounts, options) ?? pickByContent(amounts, options);
  return money && (original ? { ...money, original } : money);
}

/** Prices in the currencies of where they were paid, beside what was billed in one. */
function findPricesAbroad(amounts: readonly Column[]): Column | undefined {
  const currencies = amounts.map(({ cells }) => new Set(cells.flatMap((cell) => /\p{Sc}|\b[A-Z]{3}\b/u.exec(cellText(cell)) ?? [])).size);
  return currencies.includes(1) ? amounts.find((_, at) => (currencies[at] ?? 0) > 1) : undefined;
}

/** The balance that a row found, beside the one that it left. */
const balanceBefore = /before|opening|vorher|alt|avant|antes|anterior|prima|preceden|föregående|przed/i;

function pickTitled(amounts: readonly Column[], options: TypeOptions): MoneyRoles | undefined {
  // What stood there before is no balance of the row.
  const balance = amounts.find((column) => titleWords.balance.test(column.title) && !balanceBefore.test(column.title));
  const withBalance = balance ? { balance } : {};
  const rest = amounts.filter((column) => column !== balance && !(titleWords.balance.test(column.title) && balanceBefore.test(column.title)));
  const isOut = (column: Column): boolean => titleWords.debit.test(column.title);
  const isIn = (column: Column): boolean => titleWords.credit.test(column.title);
  // A title that names both (`Debit/Credit`) stands over signed amounts.
  const debit = rest.find((column) => isOut(column) && !isIn(column));
  const credit = rest.find((column) => column !== debit && isIn(column) && !isOut(column));
  const titled = rest.find((column) => column !== debit && column !== credit && titleWords.amount.test(column.title));
  if (debit && credit) return { debit, credit, ...withBalance };
  // Where only one of the two is understood, the column that is filled where it is not is the other.
  const partner = rest.find((column) => isExclusive(column, debit ?? credit ?? column));
  if (partner && debit) return { debit, credit: partner, ...withBalance };
  if (partner && credit) return { debit: partner, credit, ...withBalance };
  if (titled) return { amount: titled, ...(balance ? { balance } : findBalance(titled, amounts, options)) };
  // One of the two may be empty over the whole period.
  if (debit && rest.length === 1) return { debit, ...withBalance };
  if (credit && rest.length === 1) return { credit, ...withBalance };
  if (!balance) return undefined;
  const money = pickByContent(rest, options, balance);
  return money && { ...money, balance };
}

/** Without titles over the amounts. `balance` is one that is known already. */
function pickByContent(amounts: readonly Column[], options: TypeOptions, balance?: Column): MoneyRoles | undefined {
  const [fullest, ...others] = amounts.toSorted((a, b) => b.filled - a.filled || amounts.indexOf(a) - amounts.indexOf(b));
  if (!fullest) return undefined;
  // A figure that is called a balance and carries no signs has moved nothing.
  const isStanding = titleWords.balance.test(fullest.title) && !titleWords.amount.test(fullest.title) && !isSigned(fullest);
  if (others.length === 0) return isStanding ? undefined : { amount: fullest };
  // Two that are never filled together are debit and credit; which is which, words, classes or the balance can say.
  for (const first of amounts) {
    for (const second of amounts.slice(amounts.indexOf(first) + 1)) {
      if (!isExclusive(first, second)) continue;
      const sums = balance ? [balance] : amounts.filter((column) => column !== first && column !== second);
      const pair = sums.map((sum) => orderByBalance(first, second, sum, options)).find((money) => money !== undefined) ?? orderByWords(first, second);
      if (pair) return pair;
    }
  }
  for (const amount of amounts) {
    const found = amount.filled > 0.5 && !balance ? findBalance(amount, amounts, options) : {};
    if (found.balance) return { amount, ...found };
  }
  // Beside amounts in every row, the one of few rows is the price abroad.
  const [second] = others;
  if (fullest.filled > 0.9 && second && second.filled <= 0.6) return { amount: fullest, original: second };
  // Of two that are always there, the one that carries signs is what moved.
  const signed = amounts.filter(isSigned);
  if (amounts.length === 2 && signed[0] && signed.length === 1 && signed[0].filled > 0.9) return { amount: signed[0] };
  return undefined;
}

const isSigned = (column: Column): boolean => column.cells.some((cell) => /[-−–+]\s?(?:[A-Z]{1,3}\s?)?[\d\p{Sc}]|\p{Sc}\s?[-−]|[-−+]$|^\(/u.test(cellText(cell)));

/** Beside the amount: the column that is its running sum. */
function findBalance(amount: Column, amounts: readonly Column[], options: TypeOptions): Pick<MoneyRoles, 'balance'> {
  const moved = minorOf(amount, options);
  const balance = amounts.find((column) => column !== amount && isRunningSum(moved, minorOf(column, options), Math.abs));
  return balance ? { balance } : {};
}

/** Nearly every row has one of the two, and none has both. */
function isExclusive(one: Column, other: Column): boolean {
  const filled = one.cells.map((cell, row) => Number(!isBlank(cell)) + Number(!isBlank(other.cells[row])));
  const isUsed = [one, other].every((column) => column.cells.some((cell) => !isBlank(cell)));
  return isUsed && !filled.includes(2) && filled.filter((count) => count === 1).length >= filled.length * 0.7;
}

const isBlank = (cell: Column['cells'][number]): boolean => /^[-–—\s]*$|^[^\d]*0+(?:[.,]0+)?[^\d]*$/.test(cellText(cell));

function orderByBalance(first: Column, second: Column, balance: Column, options: TypeOptions): MoneyRoles | undefined {
  const balances = minorOf(balance, options);
  const left = minorOf(first, options);
  const right = minorOf(second, options);
  const outLeft = left.map((value, row) => (right[row] ? Math.abs(right[row]) : -Math.abs(value ?? 0)));
  if (isRunningSum(outLeft, balances)) return { debit: first, credit: second, balance };
  return isRunningSum(outLeft.map((value) => -value), balances) ? { debit: second, credit: first, balance } : undefined;
}

/** By what their cells say of themselves: classes, labels, signs. */
function orderByWords(first: Column, second: Column): MoneyRoles | undefined {
  const said = [first, second].map((column) => {
    const names = column.cells.flatMap((cell) => (cell ? [cell.element.getAttribute('class') ?? '', cell.element.getAttribute('aria-label') ?? '', cell.element.getAttribute('headers') ?? ''] : []));
    const isOut = names.some((name) => wentOut.test(name)) || column.cells.every((cell) => cell === undefined || isBlank(cell) || /^[^\d]*[-−–(]/.test(cellText(cell)));
    const isIn = names.some((name) => cameIn.test(name)) || column.cells.every((cell) => cell === undefined || isBlank(cell) || /^\s*\+/.test(cellText(cell)));
    return isOut === isIn ? undefined : isOut ? 'debit' : 'credit';
  });
  const [one, other] = said;
  if (one === other && one !== undefined) return undefined;
  if (one === 'debit' || other === 'credit') return { debit: first, credit: second };
  return one === 'credit' || other === 'debit' ? { debit: second, credit: first } : undefined;
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

/** True where one column is, up or down, the running sum of the other in nearly every row that has both. */
function isRunningSum(amounts: readonly (number | undefined)[], sums: readonly (number | undefined)[], sizeOf: (value: number) => number = (value) => value): boolean {
  const rows = amounts.flatMap((by, row) => {
    const sum = sums[row];
    return by !== undefined && sum !== undefined && by !== 0 ? [{ by, sum }] : [];
  });
  const follows = (by: number | undefined, a: number | undefined, b: number | undefined): boolean => by !== undefined && a !== undefined && b !== undefined && sizeOf(a - b) === sizeOf(by);
  const steps = rows.length - 1;
  const down = rows.filter(({ by, sum }, row) => follows(by, sum, rows[row + 1]?.sum)).length;
  const up = rows.filter(({ by, sum }, row) => follows(by, sum, rows[row - 1]?.sum)).length;
  // Where another account begins, or rows are left out, the sum breaks; that it holds by chance elsewhere is unlikely.
  return steps > 0 && rows.length >= amounts.length * 0.4 && Math.max(down, up) >= Math.max(Math.min(2, steps), steps * 0.5);
}
