import { typeColumn } from '../../../read/fields.ts';
import { markerOf } from '../../../parse/amount-marks.ts';
import { isCurrencyCode } from '../../../parse/currencies.ts';
import { decideNumberStyle } from '../../../parse/number-style.ts';
import { foldSpace, plainWord } from '../../../parse/text.ts';
import type { FileOptions } from '../bank-file.ts';
import { isBlank, plainDate } from './cell-values.ts';
import type { TableRow } from './cut-csv.ts';

/** What the cells of a column are like. */
export interface ColumnFacts {
  at: number;
  kind: 'date' | 'amount' | 'number' | 'text' | 'empty' | 'other';
  /** More of its cells are money than anything else; enough where its name says so, too. */
  isMostlyMoney: boolean;
  /** The part of its cells that hold something. */
  filled: number;
  /** All that there is are codes of currencies. */
  isCurrency: boolean;
  /** Nearly all that there is says which way money went: `D`, `Haben`, `Af`. */
  isMark: boolean;
  /** It looks like an account's own number: long, and the same over many rows. */
  isAccount: boolean;
  hasMinus: boolean;
  /** How many different texts for each cell that holds one. */
  variety: number;
  /** Letters of a cell, on average. */
  length: number;
}

/** Rows that are looked at to type the columns: the first ones and some from all over the file. */
export function sampleOf(rows: readonly TableRow[]): TableRow[] {
  if (rows.length <= 400) return [...rows];
  const step = (rows.length - 200) / 200;
  return [...rows.slice(0, 200), ...Array.from({ length: 200 }, (_, at) => rows[200 + Math.floor(at * step)]).filter((row) => row !== undefined)];
}

/** The facts of each column of a table's rows. */
export function columnFacts(rows: readonly TableRow[], { languages, today }: FileOptions): ColumnFacts[] {
  const sample = sampleOf(rows);
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, at): ColumnFacts => {
    const texts = sample.map(({ cells }) => foldSpace(cells[at] ?? ''));
    const there = texts.filter((text) => !isBlank(text));
    const letters = there.map((text) => text.length).reduce((sum, each) => sum + each, 0);
    const distinct = new Set(there).size;
    const kind = kindOf(there, { languages, today });
    return {
      at,
      kind,
      isMostlyMoney: kind === 'amount' || typeColumn(there.map(plainDate), { languages, today }).kind === 'amount',
      filled: texts.length === 0 ? 0 : there.length / texts.length,
      isCurrency: there.length > 0 && there.every((text) => isCurrencyCode(text.toUpperCase())),
      isMark: there.length > 0 && distinct <= 5 && there.filter((text) => marks(text)).length >= there.length * 0.9,
      isAccount: distinct > 0 && kind !== 'amount' && kind !== 'date' && !there.some((text) => /[.,]\d{1,2}$/.test(text)) && distinct <= Math.max(1, there.length / 5) && there.every((text) => /^(?:[A-Z]{2}\d\d[A-Z0-9 ]{8,36}|[\d*Xx. -]{7,30})$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 4),
      hasMinus: there.some((text) => /^\(.*\)$|[-\u2212]/.test(text)),
      variety: there.length === 0 ? 0 : distinct / there.length,
      length: there.length === 0 ? 0 : letters / there.length,
    };
  });
}

const marks = (text: string): boolean => markerOf(plainWord(text)) !== undefined || /^(?:outflow|inflow|expense|income|out|in|o|i|[-+])$/i.test(text);

function kindOf(texts: readonly string[], options: Pick<FileOptions, 'languages' | 'today'>): ColumnFacts['kind'] {
  if (texts.length === 0) return 'empty';
  const { kind, share } = typeColumn(texts.map(plainDate), options);
  // A word among dates says that a row is not booked yet.
  if (kind === 'date') return share >= 0.5 ? 'date' : 'other';
  if (kind === 'amount') return share >= 0.7 ? 'amount' : 'other';
  const style = decideNumberStyle(texts, options.languages);
  if (style !== undefined && texts.every((text) => /^[-+]?\d{1,12}(?:[.,]\d{1,3})?$/.test(text))) return 'number';
  return kind;
}
