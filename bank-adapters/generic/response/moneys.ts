import type { CurrencyCode, Minor } from '../../../utils/model/money.ts';
import { looksLikeAmount, parseAmount } from '../../../utils/parse/amount.ts';
import { parseJsonAmount } from '../../../utils/parse/json-amount.ts';
import { decideNumberStyle } from '../../../utils/parse/number-style.ts';
import { plainText } from '../../../utils/parse/text.ts';
import { mapSteps, type Steps } from '../../reading/steps.ts';
import { isFilled, mostly, sampleOf, type Column, type Surroundings } from './columns.ts';

/** A column that may hold amounts. */
export interface NumberColumn extends Column {
  /** Written for people, with signs, marks, currencies. */
  isText: boolean;
  /** Whole numbers alone, which may count cents. */
  isWhole: boolean;
}

/** An amount, signed as it is written. */
export interface ReadAmount {
  minor: Minor;
  /** What its own text says of the way the money went. */
  marker?: 'debit' | 'credit';
  currency?: CurrencyCode;
}

const number = /^[-+]?\d{1,15}(?:\.\d+)?(?:e-?\d{1,2})?$/;
/** A sum of floats may be a hair off. */
const plainNumber = (cell: unknown): string => (typeof cell === 'number' ? String(Number(cell.toFixed(8))) : plainText(String(cell)).replace(/^([-+]) /, '$1'));

/** The column as one of numbers, where it is. */
export function asNumbers(column: Column, { languages }: Surroundings): NumberColumn | undefined {
  const cells = sampleOf(column.cells.filter(isFilled), 60);
  if (cells.some((cell) => typeof cell === 'boolean')) return undefined;
  if (mostly(cells, (cell) => number.test(plainNumber(cell)))) return { ...column, isText: false, isWhole: cells.every((cell) => !/[.e]/.test(String(cell))) };
  const style = decideNumberStyle(cells.map(String), languages);
  return style && mostly(cells, (cell) => looksLikeAmount(cell, style, languages)) ? { ...column, isText: true, isWhole: false } : undefined;
}

/** The amounts of a column, in the currency of each row. */
export function* readNumbers({ cells, isText }: NumberColumn, scale: 'major' | 'minor', currencies: readonly (CurrencyCode | undefined)[], { languages, country }: Surroundings): Steps<(ReadAmount | undefined)[]> {
  const style = (isText ? decideNumberStyle(sampleOf(cells.filter(isFilled), 1_000).map(String), languages) : undefined) ?? { decimal: '.' };
  return yield* mapSteps(cells, (cell, at): ReadAmount | undefined => {
    if (!isFilled(cell)) return undefined;
    const currency = currencies[at];
    if (!isText) {
      const minor = currency === undefined ? undefined : parseJsonAmount(plainNumber(cell), { currency, scale });
      return minor === undefined ? undefined : { minor };
    }
    const read = parseAmount(String(cell), { style, currency, languages, country });
    return read && { minor: read.sign === 'negative' ? 0 - read.amountMinor : read.amountMinor, ...(read.marker ? { marker: read.marker } : {}), ...(read.currency ? { currency: read.currency } : {}) };
  });
}
