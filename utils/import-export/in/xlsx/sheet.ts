import { failFile } from '../bank-file.ts';
import { attributeOf, cutMarkup } from '../markup/tokens.ts';
import type { TableRow } from '../table/cut-csv.ts';
import { dayOfSerial, exactDecimal } from './numbers.ts';

export interface SheetContext {
  strings: readonly string[];
  isDate: (style: number) => boolean;
  is1904: boolean;
}

/** Columns beyond this hold no statement. */
const widest = 300;

/** The rows of a sheet with the texts of their cells: days as `YYYY-MM-DD`, numbers with a point. */
export function readSheet(xml: string, context: SheetContext): TableRow[] {
  const rows: TableRow[] = [];
  let row: TableRow | undefined;
  let cell: { at: number; type: string; style: number; text: string } | undefined;
  let [inValue, isClosed] = [false, false];
  for (const token of cutMarkup(xml, true)) {
    if (token.kind === 'text') {
      if (inValue && cell !== undefined) cell.text += token.text;
      continue;
    }
    const isStart = token.kind === 'open' && !token.closed;
    if (token.name === 'sheetData' && token.kind === 'close') isClosed = true;
    if (token.name === 'v' || token.name === 't') inValue = isStart;
    else if (token.name === 'row' && isStart) {
      row = { line: Number(attributeOf(token.attributes, 'r') ?? (rows.at(-1)?.line ?? 0) + 1), cells: [] };
    } else if (token.name === 'row' && token.kind === 'close') {
      if (row?.cells.some((text) => text.trim() !== '') === true) rows.push(row);
      row = undefined;
    } else if (token.name === 'c' && isStart) {
      const at = columnOf(attributeOf(token.attributes, 'r')) ?? row?.cells.length ?? 0;
      cell = { at, type: attributeOf(token.attributes, 't') ?? 'n', style: Number(attributeOf(token.attributes, 's') ?? '0'), text: '' };
    } else if (token.name === 'c' && token.kind === 'close' && cell !== undefined && row !== undefined) {
      if (cell.at < widest) {
        while (row.cells.length < cell.at) row.cells.push('');
        row.cells[cell.at] = textOf(cell, context, row.line);
      }
      cell = undefined;
    }
  }
  return isClosed || rows.length === 0 ? rows : failFile('cut-off', rows.at(-1)?.line);
}

/** `AB12` is the 28th column, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf({ type, style, text }: { type: string; style: number; text: string }, { strings, isDate, is1904 }: SheetContext, line: number): string {
  if (type === 's') return strings[Number(text)] ?? failFile('malformed', line);
  if (type === 'd') return text.slice(0, 10);
  if (type !== 'n' || text === '') return text;
  return isDate(style) ? (dayOfSerial(text, is1904) ?? failFile('bad-date', line)) : exactDecimal(text);
}
