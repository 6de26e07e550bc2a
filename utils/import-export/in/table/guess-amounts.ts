import { cutAmount, readDigits } from '../../../parse/amount-text.ts';
import { decideNumberStyle } from '../../../parse/number-style.ts';
import { foldSpace } from '../../../parse/text.ts';
import type { TableRow } from './cut-csv.ts';
import { isBlank } from './cell-values.ts';
import type { ColumnFacts } from './facts.ts';

/** Which columns hold the amounts, by their values. */
export interface GuessedAmounts {
  amount?: number;
  debit?: number;
  credit?: number;
  balance?: number;
}

/** Rows that are compared with each other; they stand one after the other. */
const compared = 300;

/**
 * Tells amount, debit, credit and balance apart by what holds over the rows: a balance grows by the amount of its row, of
 * debit and credit each row has one. `undefined` where nothing tells them apart.
 */
export function guessAmounts(rows: readonly TableRow[], all: readonly ColumnFacts[], languages: readonly string[]): GuessedAmounts | undefined {
  // What is the same in every row is no amount of theirs, where another column has one.
  const isConstant = ({ variety, filled }: ColumnFacts): boolean => rows.length > 2 && filled > 0.9 && variety * Math.min(rows.length, 400) < 1.5;
  const columns = all.every(isConstant) ? all : all.filter((each) => !isConstant(each));
  const numbers = new Map(columns.map(({ at }) => [at, numbersOf(rows.slice(0, compared), at, languages)]));
  const ats = columns.map(({ at }) => at);
  const [only] = ats;
  if (only === undefined) return undefined;
  if (ats.length === 1) return { amount: only };
  const pair = pairs(ats).find(([one, other]) => areExclusive(numbers.get(one) ?? [], numbers.get(other) ?? []));
  const rest = ats.filter((at) => pair === undefined || !pair.includes(at));
  if (pair !== undefined) {
    const [left, right] = pair;
    const sums = (numbers.get(left) ?? []).map((value, row) => (numbers.get(right)?.[row] || 0) - (value || 0));
    const signed = (numbers.get(left) ?? []).map((value, row) => (value || 0) + (numbers.get(right)?.[row] || 0));
    for (const balance of rest) {
      const column = numbers.get(balance) ?? [];
      if (grows(column, sums) || grows(column, signed)) return { debit: left, credit: right, balance };
      if (grows(column, sums.map((value) => -value))) return { debit: right, credit: left, balance };
    }
    // Spending is the commoner one, and the left one of most tables.
    const [l, r] = pair.map((at) => (numbers.get(at) ?? []).filter(Boolean).length);
    const leftIsDebit = (numbers.get(left) ?? []).some((value) => (value ?? 0) < 0) || (l ?? 0) * 3 >= (r ?? 0);
    return leftIsDebit ? { debit: left, credit: right } : { debit: right, credit: left };
  }
  for (const balance of ats.toReversed()) {
    // Where two may be it, the one that says what was spent.
    const candidates = columns.toSorted((one, other) => Number(other.hasMinus) - Number(one.hasMinus)).map(({ at }) => at);
    for (const amount of candidates) if (amount !== balance && grows(numbers.get(balance) ?? [], numbers.get(amount) ?? [])) return { amount, balance };
  }
  // One column that says what was spent, beside others that never do.
  const withMinus = columns.filter(({ hasMinus, filled }) => hasMinus && filled > 0.9);
  return withMinus.length === 1 && withMinus[0] !== undefined ? { amount: withMinus[0].at } : undefined;
}

const pairs = (ats: readonly number[]): [number, number][] => ats.flatMap((one, place) => ats.slice(place + 1).map((other): [number, number] => [one, other]));

type Numbers = (number | undefined)[];

/** Thousandths, to compare with each other and for nothing else. */
function numbersOf(rows: readonly TableRow[], at: number, languages: readonly string[]): Numbers {
  const texts = rows.map(({ cells }) => foldSpace(cells[at] ?? ''));
  const { decimal } = decideNumberStyle(texts.filter((text) => !isBlank(text)), languages) ?? { decimal: '.' as const };
  return texts.map((text) => {
    const cut = cutAmount(text);
    const digits = cut && readDigits(cut.core, decimal);
    if (cut === undefined || digits === undefined) return undefined;
    const magnitude = Number(digits.whole + digits.fraction.padEnd(3, '0').slice(0, 3));
    return /[-(\u2212]/.test(cut.before + cut.after) ? -magnitude : magnitude;
  });
}

function areExclusive(one: Numbers, other: Numbers): boolean {
  const both = one.filter((value, row) => Boolean(value) && Boolean(other[row])).length;
  const either = one.filter((value, row) => Boolean(value) !== Boolean(other[row])).length;
  const hasBoth = one.some(Boolean) && other.some(Boolean);
  return hasBoth && both === 0 && either >= one.length * 0.8;
}

/** True where a balance moves by the amounts beside it, from either end. */
function grows(balances: Numbers, amounts: Numbers): boolean {
  let [steps, down, up, down2, up2] = [0, 0, 0, 0, 0];
  for (let row = 1; row < balances.length; row++) {
    const [before, after] = [balances[row - 1], balances[row]];
    if (before === undefined || after === undefined) continue;
    steps++;
    const step = after - before;
    const [amount, last] = [amounts[row] ?? Number.NaN, amounts[row - 1] ?? Number.NaN];
    if (step === amount) down++;
    if (step === -last) up++;
    if (step === -amount) down2++;
    if (step === last) up2++;
  }
  return steps > 0 && Math.max(down, up, down2, up2) >= steps * 0.7 && amounts.some((amount) => Boolean(amount));
}
