import { isShownWithin } from '../reading/find-text.ts';
import { readLeaves } from '../reading/leaves.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { findAll, type Root } from '../reading/roots.ts';
import type { Steps } from '../reading/steps.ts';
import { findHeaderRow, headerText, isHeader, placeCells } from '../reading/table-headers.ts';
import type { PageView } from '../types.ts';
import type { Grid, GridRow } from './grid.ts';

const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';

/** All visible tables that hold no other table, as grids. Those of a layout hold others, and are none. */
export function* findTables(roots: readonly Root[], page: PageLeaves, view: PageView): Steps<Grid[]> {
  const innermost = findAll(roots, tables).filter((table) => table.querySelector(tables) === null && isShownWithin(table, view));
  const grids: Grid[] = [];
  for (const table of innermost) {
    const grid = yield* readTable(table, page, view);
    if (grid) grids.push(grid);
  }
  return grids;
}

function* readTable(table: Element, page: PageLeaves, view: PageView): Steps<Grid | undefined> {
  const header = findHeaderRow(table);
  const titles = new Map<string, string>();
  if (header) for (const { column, element } of placeCells(header, view.isVisible)) titles.set(String(column), headerText(element, view.isVisible));
  const rows: GridRow[] = [];
  let headings: string[] = [];
  for (const [at, row] of table.querySelectorAll('tr, [role="row"]').entries()) {
    if (at % 30 === 29) yield;
    if (row.closest('tfoot') || !view.isVisible(row) || (row.parentElement && !view.isVisible(row.parentElement)) || isHeader(row, row.closest('thead') !== null)) continue;
    const cells = placeCells(row, view.isVisible)
      .filter((cell) => cell.isShown)
      .map(({ column, element }) => ({ key: String(column), texts: readLeaves(element, view.isVisible).map((leaf) => leaf.text), element }))
      .filter((cell) => cell.texts.length > 0);
    const [first, second] = cells;
    if (!first) continue;
    // One filled cell speaks of the rows below: a date over a group, the name of a section.
    if (!second) headings.push(first.texts.join(' '));
    else {
      rows.push({ element: row, cells, headings });
      headings = [];
    }
  }
  return rows.length > 0 ? { element: table, build: 'table', rows, titles: titles.size > 0 ? titles : adoptFirstRow(rows), ...page.rangeOf(table) } : undefined;
}

/** Old tables have their titles in ordinary cells: a first row without any digit, over rows that have some, is one. */
function adoptFirstRow(rows: GridRow[]): ReadonlyMap<string, string> {
  const [first, next] = rows;
  const hasDigits = (row: GridRow | undefined): boolean => row?.cells.some((cell) => /\d/.test(cell.texts.join(' '))) === true;
  if (!first || hasDigits(first) || !hasDigits(next)) return new Map();
  rows.shift();
  return new Map(first.cells.map((cell) => [cell.key, cell.texts.join(' ')]));
}
