import type { IsoDate } from '../../utils/model/iso-date.ts';
import { typeColumn, type ColumnKind } from '../../utils/read/fields.ts';
import { mapSteps, type Steps } from '../reading/steps.ts';
import type { Look } from '../types.ts';
import { looksLikeMoney } from './cells.ts';
import { cellText, type Grid, type GridCell } from './grid.ts';

/** All cells of a grid that share a key, with what they hold. */
export interface Column {
  key: string;
  title: string;
  /** One for each row, in order. */
  cells: (GridCell | undefined)[];
  kind: ColumnKind['kind'];
  /** The part of the rows that have a cell here. */
  filled: number;
}

export interface TypeOptions {
  languages: readonly string[];
  today: IsoDate;
  /** Left out where nothing is drawn. */
  lookOf?: (element: Element) => Look | undefined;
}

/** Columns in the order in which they stand, although a row may leave some of them empty. */
function placeOf(key: string): number {
  const [column = 0, piece = 0] = key.split('/').map(Number);
  return column * 100 + piece;
}

/** What a cell is typed by: an amount built of pieces as one text, of two amounts the first. */
function typeText(cell: GridCell | undefined, languages: readonly string[]): string {
  const whole = cell?.texts.join('') ?? '';
  if (!cell || cell.texts.length < 2) return whole;
  if (looksLikeMoney(whole, languages)) return whole;
  return cell.texts.every((text) => looksLikeMoney(text, languages)) ? (cell.texts[0] ?? '') : cellText(cell);
}

/** A kind must hold for most cells: odd rows are notes and sums. Words and sums stand where dates do. */
const surely = { date: 0.5, amount: 0.75, empty: 0, other: 0 };

/** The columns of a grid, typed by what they hold. */
export function* columnsOf(grid: Grid, options: TypeOptions): Steps<Column[]> {
  const found = [...new Set(grid.rows.flatMap((row) => row.cells.map((cell) => cell.key)))];
  const keys = grid.build === 'table' ? found.toSorted((a, b) => placeOf(a) - placeOf(b)) : found;
  return yield* mapSteps(keys, (key) => columnOf(key, grid, options), 1);
}

function columnOf(key: string, grid: Grid, options: TypeOptions): Column {
  const cells = grid.rows.map((row) => row.cells.find((cell) => cell.key === key));
  const texts = cells.map((cell) => typeText(cell, options.languages));
  const there = texts.filter((text) => text !== '');
  return { key, title: grid.titles.get(key) ?? '', cells, kind: kindOf(there, options), filled: there.length / Math.max(1, texts.length) };
}

function kindOf(texts: readonly string[], options: TypeOptions): ColumnKind['kind'] {
  const { kind, share } = typeColumn(sample(texts), options);
  return kind === 'text' || share >= surely[kind] ? kind : 'other';
}

/** Enough to know a column by, whatever the length of the list: its beginning, and single ones of the rest. */
export function sample<T>(all: readonly T[]): readonly T[] {
  const first = 60;
  if (all.length <= first * 2) return all;
  const step = Math.ceil((all.length - first) / first);
  return all.filter((_, index) => index < first || index % step === 0);
}

/**
 * The same rows with every piece of text a cell of its own, for tables that put several fields into one cell, one below
 * the other. The titles stay with the first piece.
 */
export function splitCells(grid: Grid): Grid {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell) => cell.texts.map((text, index) => ({ key: index === 0 ? cell.key : `${cell.key}/${index}`, texts: [text], element: cell.element }))),
  }));
  return { ...grid, rows };
}
