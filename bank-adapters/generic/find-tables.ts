import { joinPieces } from './join-pieces.ts';
import { allTextOf } from '../reading/dom.ts';
import { isShownWithin } from '../reading/find-text.ts';
import { readLeaves } from '../reading/leaves.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { findAll, type Root } from '../reading/roots.ts';
import type { Steps } from '../reading/steps.ts';
import { findHeaderRows, headerText, isHeader, placeCells } from '../reading/table-headers.ts';
import type { PageView } from '../types.ts';
import { leastRows, mostRows, type Grid, type GridRow } from './grid.ts';
import { createSpans, keyInLine, linesOfRecord } from './spans.ts';

const tables = 'table, [role="table"], [role="grid"], [role="treegrid"]';

/** All visible tables, as grids. Those of a layout hold nothing but other tables, and so have no rows. */
export function* findTables(roots: readonly Root[], page: PageLeaves, view: PageView): Steps<Grid[]> {
  const found = findAll(roots, tables);
  yield;
  const shown = found.filter((table) => isShownWithin(table, view));
  const grids: Grid[] = [];
  for (const table of shown) {
    yield;
    const grid = yield* readTable(table, page, view);
    if (grid) grids.push(grid);
  }
  return grids;
}

function* readTable(table: Element, page: PageLeaves, view: PageView): Steps<Grid | undefined> {
  const isHead = (row: Element): boolean => isHeader(row, row.closest('thead') !== null);
  const sampled = Array.from(table.querySelectorAll('tr'), (row) => row).slice(0, 32);
  const lines = linesOfRecord(sampled.filter((row) => !isHead(row) && view.isVisible(row)), view.isVisible);
  const titles = readTitles(findHeaderRows(table), lines, view);
  yield;
  const rows: GridRow[] = [];
  let headings: string[] = [];
  let end = 0;
  const spans = createSpans();
  // In which line of its record the next row stands.
  let line = 0;
  const listed = table.querySelectorAll('tr, [role="row"]');
  let left = 0;
  for (const [at, row] of listed.entries()) {
    const isLate = at % 30 === 29 && (yield) === true;
    if (rows.length > 0 && ((isLate && rows.length >= leastRows) || rows.length === mostRows || (page.isCut && page.rangeOf(row).to === 0 && allTextOf(row).trim() !== ''))) {
      left = listed.length - at;
      break;
    }
    // A row of a table inside is that table's; a row that holds one is a frame around it.
    if (row.closest(tables) !== table || holdsTable(row, view)) continue;
    if (row.closest('tfoot') || !view.isVisible(row) || (row.parentElement && !view.isVisible(row.parentElement)) || isHead(row)) continue;
    const placed = placeCells(row, view.isVisible, spans.isTaken)
      .filter((cell) => cell.isShown)
      .map(({ column, element }) => ({ key: String(column), texts: joinPieces(readLeaves(element, view.isVisible), view), element }))
      .filter((cell) => cell.texts.length > 0);
    const cells = lines > 1 ? placed : [...spans.down(), ...placed];
    line = lines > 1 && spans.isSpanned() ? line + 1 : 0;
    spans.note(placed);
    const record = rows.at(-1);
    if (line > 0 && record) {
      record.cells.push(...cells.map((cell) => ({ ...cell, key: keyInLine(Number(cell.key), line) })));
      end = page.rangeOf(row).to;
      continue;
    }
    const [first, second] = cells;
    if (!first) continue;
    // One filled cell speaks of the rows below: a date over a group, the name of a section.
    if (!second) headings.push(first.texts.join(' '));
    else {
      const { from, to } = page.rangeOf(row);
      rows.push({ element: row, cells, headings, after: rows.length > 0 ? end : from, from });
      end = to;
      headings = [];
    }
  }
  takeDetails(rows, headings);
  return rows.length > 0 ? { element: table, build: 'table', rows, titles: titles.size > 0 ? titles : adoptTitles(rows), ...page.rangeOf(table), ...(left > 0 ? { left } : {}) } : undefined;
}

/** The key of what stands in a line of its own below a row. */
const detailKey = '90';

/**
 * A line of one cell after nearly every row, the last one too, and before none of the first, is the row's own second
 * line and not a heading of the next. Opening balances and sums are built otherwise, and are not asked.
 */
function takeDetails(rows: GridRow[], trailing: readonly string[]): void {
  const below = rows.map((_, at) => rows[at + 1]?.headings ?? trailing);
  const widest = Math.max(...rows.map(({ cells }) => cells.length));
  const own = rows.flatMap(({ cells }, at) => (cells.length >= widest - 1 ? [at] : []));
  const times = new Map<string, number>();
  for (const line of below.flat()) times.set(line, (times.get(line) ?? 0) + 1);
  const followed = own.filter((at) => (below[at]?.length ?? 0) > 0);
  const [first = 0] = own;
  if (own.length < 4 || rows[first]?.headings.length !== 0 || followed.at(-1) !== own.at(-1) || followed.length < own.length * 0.8) return;
  for (const at of followed) {
    const row = rows[at];
    const lines = below[at] ?? [];
    // What is said again and again (an offer) belongs to none of them.
    const said = lines.length > 1 ? (lines.find((line) => times.get(line) === 1) ?? lines[0]) : lines[0];
    const next = rows[at + 1];
    if (row && said !== undefined) row.cells.push({ key: detailKey, texts: [said.replace(/^\p{L}{4,12}: (?=\p{L})/u, '')], element: row.element });
    if (next) next.headings = next.headings.filter((line) => line !== said);
  }
}

/** The titles of the columns: of those in several lines the last that stands over a column, or each in its own line of the records. */
function readTitles(header: readonly Element[], lines: number, view: PageView): Map<string, string> {
  const titles = new Map<string, string>();
  const spans = createSpans();
  const first = Math.max(0, header.length - lines);
  for (const [at, row] of header.entries()) {
    const placed = placeCells(row, view.isVisible, spans.isTaken);
    for (const { column, element } of placed) titles.set(lines > 1 ? keyInLine(column, Math.max(0, at - first)) : String(column), headerText(element, view.isVisible));
    spans.note(placed.map(({ column, element }) => ({ key: String(column), texts: [], element })));
  }
  return titles;
}

const holdsTable = (row: Element, view: PageView): boolean => [...row.querySelectorAll(tables)].some((inner) => isShownWithin(inner, view));

/** Titles stand no further down than this. */
const deepestTitles = 4;

/**
 * Old tables have their titles in ordinary cells: a row of words alone among the first ones, over rows with digits. What
 * stands above it is no part of the list, and where it is repeated further down it is none either.
 */
function adoptTitles(rows: GridRow[]): ReadonlyMap<string, string> {
  const hasDigits = (row: GridRow | undefined): boolean => row?.cells.some((cell) => /\p{Nd}/u.test(cell.texts.join(' '))) === true;
  const widest = Math.max(...rows.slice(0, 12).map((row) => row.cells.length));
  const at = rows.slice(0, deepestTitles).findIndex((row) => row.cells.length > 1 && row.cells.length >= widest - 2 && !hasDigits(row));
  const titles = rows[at];
  if (!titles || !hasDigits(rows[at + 1])) return new Map();
  const said = sayRow(titles);
  rows.splice(0, at + 1);
  for (let index = rows.length - 1; index >= 0; index -= 1) if (sayRow(rows[index]) === said) rows.splice(index, 1);
  return new Map(titles.cells.map((cell) => [cell.key, cell.texts.join(' ')]));
}

const sayRow = (row: GridRow | undefined): string => row?.cells.map((cell) => cell.texts.join(' ')).join('|') ?? '';
