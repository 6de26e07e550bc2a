import { mostRows, type GridCell } from './grid.ts';
import { placeCells } from '../reading/table-headers.ts';

const spanOf = (cell: Element): number => Math.min(mostRows, Number(cell.getAttribute('rowspan')) || 1);

/** Follows the cells of a table that reach down into the rows below their own. */
export interface Spans {
  /** Whether a cell of a row above stands in this column. */
  isTaken: (column: number) => boolean;
  isSpanned: () => boolean;
  /** What of the rows above speaks of this row too: a day over its transactions, but a figure of the first alone. */
  down: () => GridCell[];
  /** Goes on to the next row. */
  note: (cells: readonly GridCell[]) => void;
}

export function createSpans(): Spans {
  let open: { cell: GridCell; rows: number }[] = [];
  return {
    isTaken: (column) => open.some(({ cell }) => cell.key === String(column)),
    isSpanned: () => open.length > 0,
    down: () => open.flatMap(({ cell }) => (isFigure(cell) ? [] : [cell])),
    note: (cells) => {
      const begun = cells.flatMap((cell) => (spanOf(cell.element) > 1 ? [{ cell, rows: spanOf(cell.element) }] : []));
      open = [...open, ...begun].map(({ cell, rows }) => ({ cell, rows: rows - 1 })).filter(({ rows }) => rows > 0);
    },
  };
}

/** Figures alone, with no day among them that words name. */
const isFigure = ({ texts }: GridCell): boolean => !/\p{L}{3}|\d[./-]\d\d?[./-]/u.test(texts.join(' '));

/** A day in figures, or with a month's name. */
const looksLikeDay = (text: string): boolean => /\p{Nd}[./-]\p{Nd}|\p{Nd}\.? ?\p{L}{3}|[年月日년월일]/u.test(text);

/** Looked at to tell how many lines a record has. */
const firstRecords = 4;

/**
 * How many rows of a table make one record: old portals write the day over the time and the kind over the name, with what
 * has one line reaching over all of them. 1 where each row is a record, also where a day reaches over its rows.
 */
export function linesOfRecord(rows: readonly Element[], isVisible: (element: Element) => boolean): number {
  const spans = rows.slice(0, 24).map((row) => placeCells(row, isVisible).filter(({ element }) => spanOf(element) > 1));
  const start = spans.findIndex((cells) => cells.length > 0);
  const lines = start < 0 ? 1 : spanOf(spans[start]?.[0]?.element as Element);
  if (lines < 2 || lines > 3) return 1;
  for (let record = 0; record < firstRecords; record += 1) {
    const [first, ...others] = spans.slice(start + record * lines, start + (record + 1) * lines);
    const isRecord = first !== undefined && first.length > 0 && others.every((cells) => cells.length === 0) && first.every(({ element }) => spanOf(element) === lines && !looksLikeDay(element.textContent));
    if (!isRecord) return 1;
  }
  return lines;
}

/** The key of a column in a further line of the records. */
export const keyInLine = (column: number, line: number): string => (line === 0 ? String(column) : `${column}/${50 + line}`);
