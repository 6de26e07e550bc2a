import type { CurrencyCode } from '../../../utils/model/money.ts';
import { currencyDigits } from '../../../utils/parse/currencies.ts';
import type { Steps } from '../../reading/steps.ts';
import { titleWords } from '../../reading/words.ts';
import { isFilled, mostly, sampleOf, type Column, type Surroundings } from './columns.ts';
import { showsAmount, type Evidence } from './evidence.ts';
import { currenciesIn, directionOf, isForeign, rankAmount, sharedNames } from './fields.ts';
import { asNumbers, readNumbers, type NumberColumn, type ReadAmount } from './moneys.ts';

type Codes = readonly (CurrencyCode | undefined)[];

/** The amounts of a list, by one meaning of its fields. */
export interface Amounts {
  columns: readonly Column[];
  values: (ReadAmount | undefined)[];
  currencies: Codes;
  scale: 'major' | 'minor';
  /** Whether the list says itself which way the money of each row went. */
  isTold: boolean;
  /** How much of them the page shows, 0 to 1. */
  shown: number;
}

/**
 * Which fields are the amount, and how they count it: what the page shows decides, then their names. `undefined` where
 * nothing speaks for any, and where nobody can say whether whole numbers count cents.
 */
export function* findAmounts(columns: readonly Column[], evidence: Evidence, around: Surroundings, currency: CurrencyCode | undefined): Steps<Amounts | undefined> {
  const numbers = columns.flatMap((column) => asNumbers(column, around) ?? []);
  const named = currenciesIn(columns, around);
  yield;
  const saysMinor = columns.some(({ cells }) => mostly(cells, (cell) => /^(?:cents?|minor(?:[ _]?units?)?)$/i.test(cell)));
  const markers = columns.filter(isMarker);
  let best: (Amounts & { score: number }) | undefined;
  for (const option of optionsOf(numbers)) {
    const [first] = option;
    if (!first) continue;
    const currencies = codesFor(first, named, currency);
    const isMinor = saysMinor || /minor|cents?\b|pence/.test(first.words);
    const isCounted = option.every(({ isWhole }) => isWhole) && currencyDigits(currencies.find(Boolean) ?? '') !== 0;
    for (const scale of isCounted ? (isMinor ? (['minor'] as const) : (['major', 'minor'] as const)) : (['major'] as const)) {
      yield;
      const amounts = yield* readOption(option, scale, currencies, around);
      yield;
      const shown = sharesOf(amounts, currencies, evidence);
      const rank = option.length > 1 ? 1.2 : rankAmount(first.words);
      const score = shown * 2 + rank * 0.5 - first.path.split('.').length * 0.01;
      const isSure = shown >= 0.6 || (rank > 0 && (!isCounted || isMinor));
      if (isSure && amounts.some((value) => value && value.minor !== 0) && (!best || score > best.score)) best = { columns: option, values: amounts, currencies, scale, shown, score, isTold: option.length > 1 };
    }
  }
  return best && !best.isTold ? { ...best, ...mark(best, markers) } : best;
}

/** Every cell says a direction and nothing else. Where all say the same, the name must speak of directions: `IN` is India too. */
function isMarker({ cells, words }: Column): boolean {
  const filled = cells.filter(isFilled);
  if (sampleOf(filled, 60).some((cell) => !directionOf(cell, words))) return false;
  const said = filled.map((cell) => directionOf(cell, words));
  return said.length > 0 && !said.includes(undefined) && (new Set(said).size > 1 ? said.length > cells.length * 0.6 : /[ck]redi|debi|sign|indicat|direct|incoming|outgo|negativ|\bd ?c\b|dr ?cr|cr ?dr|soll|haben|\bin ?out/.test(words));
}

/** One column, or two of which each row fills one. */
function optionsOf(numbers: readonly NumberColumn[]): NumberColumn[][] {
  const filled = (column: Column, at: number): boolean => isFilled(column.cells[at]) && Number(column.cells[at]) !== 0;
  const debits = numbers.filter(({ words }) => titleWords.debit.test(words) && !titleWords.credit.test(words));
  const credits = numbers.filter(({ words }) => titleWords.credit.test(words) && !titleWords.debit.test(words));
  const pairs = debits.flatMap((debit) => credits.map((credit) => [debit, credit])).filter(([debit, credit]) => debit && credit && debit.cells.every((_, at) => !(filled(debit, at) && filled(credit, at))) && debit.cells.filter((_, at) => filled(debit, at) || filled(credit, at)).length >= debit.cells.length * 0.8);
  return [...pairs, ...numbers.filter(({ cells }) => cells.filter(isFilled).length >= cells.length * 0.6).map((column) => [column])];
}

function* readOption([debit, credit]: readonly NumberColumn[], scale: 'major' | 'minor', currencies: Codes, around: Surroundings): Steps<(ReadAmount | undefined)[]> {
  if (!debit) return [];
  const values = yield* readNumbers(debit, scale, currencies, around);
  if (!credit) return values;
  const other = yield* readNumbers(credit, scale, currencies, around);
  return values.map((value, at) => {
    const into = other[at];
    return into && into.minor !== 0 ? { ...into, minor: Math.abs(into.minor) } : value && { ...value, minor: 0 - Math.abs(value.minor) };
  });
}

function sharesOf(amounts: readonly (ReadAmount | undefined)[], currencies: Codes, evidence: Evidence): number {
  const there = amounts.flatMap((value, at) => (value ? { ...value, currency: value.currency ?? currencies[at] ?? '' } : []));
  if (there.length === 0) return 0;
  if (evidence.rows.length === 0) {
    const some = sampleOf(there, 60);
    return some.filter(({ minor, currency }) => showsAmount(evidence, minor, currency)).length / some.length;
  }
  const open = Map.groupBy(evidence.rows, ({ row }) => Math.abs(row.amountMinor));
  const left = new Map([...open].map(([minor, rows]) => [minor, rows.length]));
  const found = there.filter(({ minor }) => {
    const count = left.get(Math.abs(minor)) ?? 0;
    left.set(Math.abs(minor), count - 1);
    return count > 0;
  }).length;
  return found / Math.min(there.length, evidence.rows.length);
}

/** The currencies beside a number: of those that speak of the same, the one that shares most of its path. */
function codesFor(column: Column, named: readonly { column: Column; codes: Codes }[], currency: CurrencyCode | undefined): Codes {
  const fit = named.filter((each) => isForeign(each.column.words) === isForeign(column.words));
  const [nearest] = fit.toSorted((a, b) => sharedNames(b.column.path, column.path) - sharedNames(a.column.path, column.path));
  return column.cells.map((_, at) => nearest?.codes[at] ?? currency);
}

/** Gives amounts the signs that another field, or their own text, tells. Where signs and marks are at odds, nothing is told. */
function mark(amounts: Amounts, markers: readonly Column[]): Pick<Amounts, 'values' | 'isTold'> {
  const { values } = amounts;
  const isSigned = values.some((value) => value && value.minor < 0);
  const own: Column = { path: '', words: '', cells: values.map((value) => value?.marker) };
  for (const { cells, words } of [own, ...markers]) {
    const said = cells.map((cell) => directionOf(cell, words));
    const there = values.flatMap((value, at) => (value && value.minor !== 0 && said[at] ? [Math.sign(value.minor) === (said[at] === 'debit' ? -1 : 1)] : []));
    if (there.length === 0 || (isSigned && new Set(there).size > 1)) continue;
    // Where only one way is marked, what is bare went the other.
    const bare = said.includes('debit') ? (said.includes('credit') ? undefined : 'credit') : 'debit';
    if (said.includes(undefined) && (bare === undefined || isSigned)) continue;
    return { isTold: true, values: values.map((value, at) => value && { ...value, minor: Math.abs(value.minor) * ((said[at] ?? bare) === 'debit' ? -1 : 1) }) };
  }
  return { values, isTold: false };
}

/** The amounts in other currencies, beside the billed ones. */
export function* findOriginal(columns: readonly Column[], { columns: billed, scale }: Amounts, around: Surroundings): Steps<{ values: (ReadAmount | undefined)[]; currencies: Codes } | undefined> {
  const named = currenciesIn(columns, around).filter(({ column }) => isForeign(column.words));
  const number = columns.find((column) => isForeign(column.words) && !/rate|kurs|taux/.test(column.words) && !billed.includes(column) && asNumbers(column, around));
  const numbers = number && asNumbers(number, around);
  if (!numbers) return undefined;
  const currencies = codesFor(numbers, named, undefined);
  return { currencies, values: yield* readNumbers(numbers, numbers.isWhole ? scale : 'major', currencies, around) };
}
