import { foldSpace } from '../../utils/parse/text.ts';
import { readText } from './leaves.ts';

type IsVisible = (element: Element) => boolean;

/**
 * The cells of a row, each under the number of the column it starts in. Hidden cells hold their column; `isTaken` tells
 * those into which a cell of a row above reaches down.
 */
export function placeCells(row: Element, isVisible: IsVisible, isTaken: (column: number) => boolean = () => false): { column: number; span: number; element: Element; isShown: boolean }[] {
  let column = 0;
  return cellsOf(row).map((element) => {
    while (isTaken(column)) column += 1;
    const span = Math.max(1, Math.min(50, Number(element.getAttribute('colspan')) || Number(element.getAttribute('aria-colspan')) || 1));
    const placed = { column, span, element, isShown: isVisible(element) };
    column += span;
    return placed;
  });
}

const cellTags = /^(TD|TH)$/;
const cellRoles = /^(cell|gridcell|columnheader|rowheader)$/;

/** A row's own cells: of a table, or of anything that says it is one. What says so of its rows alone has what stands in them. */
export function cellsOf(row: Element): Element[] {
  const said = saidCells(row);
  return said.length === 0 && row.tagName !== 'TR' && row.children.length > 2 ? [...row.children] : said;
}

const saidCells = (row: Element): Element[] =>
  [...row.children].flatMap((child): Element[] => {
    if (cellTags.test(child.tagName) || cellRoles.test(child.getAttribute('role') ?? '')) return [child];
    return child.getAttribute('role') === 'presentation' || child.getAttribute('role') === 'none' ? saidCells(child) : [];
  });

/** What a header cell says, hidden labels included: a column of icons has its name for screen readers only. */
export function headerText(cell: Element, isVisible: IsVisible): string {
  return readText(cell, isVisible) || foldSpace(cell.getAttribute('aria-label') ?? cell.textContent ?? '');
}

/** The rows of header cells of a table, if it has any: below `thead`, or the first row that is all headers. */
export function findHeaderRows(table: Element): Element[] {
  const inHead = [...table.querySelectorAll('thead tr, [role="rowgroup"] [role="row"]')].filter((row) => isHeader(row, row.closest('thead') !== null));
  if (inHead.length > 0) return inHead;
  // Not made a list of: it may be long.
  const rows = table.querySelectorAll('tr, [role="row"]');
  return [rows[0], rows[1], rows[2]].filter((row): row is Element => row !== undefined && isHeader(row, false)).slice(0, 1);
}

/** The one of them that is the closest to the rows. */
export const findHeaderRow = (table: Element): Element | undefined => findHeaderRows(table).at(-1);

/** True where all cells are header cells, or the row stands in a table head and has several. */
export function isHeader(row: Element, isInHead: boolean): boolean {
  const cells = cellsOf(row);
  const isHead = (cell: Element): boolean => cell.tagName === 'TH' || cell.getAttribute('role') === 'columnheader';
  return cells.length > 1 && (isInHead || cells.every((cell) => isHead(cell) || (cell.textContent ?? '').trim() === '') && cells.some(isHead));
}
