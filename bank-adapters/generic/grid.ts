import type { Cell } from '../reading/row-texts.ts';

/** One visible cell of a row. */
export interface GridCell {
  /** What cells of the same meaning share over the rows: the column's number, or the way to the element. */
  key: string;
  texts: Cell;
  element: Element;
}

export interface GridRow {
  element: Element;
  cells: GridCell[];
  /** Texts that stood between the row before and this one: dates over groups, names of sections. */
  headings: readonly string[];
  /** What each of them is built of: headings of one kind begin sections of one kind. Left out where nobody asks. */
  kinds?: readonly string[];
  /** The elements that say them. Left out where nobody asks. */
  heads?: readonly Element[];
  /** Positions on the page of the first piece of text after the row before, and of its own first. */
  after: number;
  from: number;
}

/** The core keeps no more rows of one account: more are left for another visit. */
export const mostRows = 10_000;

/** However late it is: so many are soon read. */
export const leastRows = 300;

/** A list of rows that might be transactions, whatever it is built of. Nothing is parsed yet. */
export interface Grid {
  /** What holds all rows. */
  element: Element;
  build: 'table' | 'list';
  rows: GridRow[];
  /** Column titles by cell key. */
  titles: ReadonlyMap<string, string>;
  /** Positions of its first piece of text on the page, and of the first after it. */
  from: number;
  to: number;
  /** Rows of it further down that were not read: too many, or too late. */
  left?: number;
}

/** The text of a cell in one line. */
export const cellText = (cell: GridCell | undefined): string => cell?.texts.join(' ') ?? '';
