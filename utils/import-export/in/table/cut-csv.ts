import { failFile } from '../bank-file.ts';

/** One row of a table: the texts of its cells, and the line or the row of the sheet that it begins on. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** What a row cannot be longer than: beyond it a quote was never closed. */
const mostLinesOfRow = 200;

/** Cuts a text into rows and cells. Quotes may hold delimiters, quotes written twice, and line ends. Fails where one is not closed. */
export function cutCsv(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: TableRow = { line, cells: [] };
    for (let isOpen = true; isOpen; ) {
      const cell = readCell(text, at, delimiter, line);
      row.cells.push(cell.text);
      line += cell.lines;
      at = cell.end;
      isOpen = text.startsWith(delimiter, at) && at < text.length;
      if (isOpen) at += delimiter.length;
    }
    // `\r\r\n` comes of files that were sent as text twice.
    while (text.charAt(at) === '\r' && /[\r\n]/.test(text.charAt(at + 1))) at += 1;
    if (at < text.length) at += 1;
    line += 1;
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  }
  return rows;
}

interface Cell {
  text: string;
  end: number;
  /** Line ends within it. */
  lines: number;
}

function readCell(text: string, start: number, delimiter: string, line: number): Cell {
  let at = start;
  while (text.charAt(at) === ' ') at++;
  if (text.charAt(at) !== '"') return readBare(text, start, delimiter);
  let content = '';
  for (let from = at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return failFile('cut-off', line);
    content += text.slice(from, quote);
    if (text.charAt(quote + 1) === '"') {
      content += '"';
      from = quote + 2;
      continue;
    }
    const end = endOfQuoted(text, quote + 1, delimiter);
    // A quote in the middle of words, which the bank did not write twice.
    if (end === undefined) {
      content += '"';
      from = quote + 1;
      continue;
    }
    const lines = (content.match(/\r\n?|\n/g) ?? []).length;
    return lines > mostLinesOfRow ? failFile('malformed', line) : { text: content, end, lines };
  }
}

/** Where the cell ends, if its quote ends it. */
function endOfQuoted(text: string, from: number, delimiter: string): number | undefined {
  let at = from;
  const isSpace = (letter: string): boolean => letter === ' ' || (letter === '\t' && letter !== delimiter);
  while (isSpace(text.charAt(at))) at++;
  return at >= text.length || text.startsWith(delimiter, at) || /[\r\n]/.test(text.charAt(at)) ? at : undefined;
}

function readBare(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  // `="0123"` keeps a spreadsheet from reading a number; a quote that only ends was begun nowhere.
  return { text: text.slice(start, end).replace(/^="(.*)"$/, '$1').replace(/^([^"]*)"$/, '$1'), end, lines: 0 };
}

const delimiters = [';', ',', '\t', '|'] as const;

/** As many characters as are looked at to find the delimiter. */
const enough = 20_000;

/** The delimiter with which most rows have the same number of cells; the first line of some files says it. */
export function findDelimiter(text: string): { delimiter: string; start: number } {
  const [declared, mark] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  if (declared !== undefined && mark !== undefined) return { delimiter: mark, start: declared.length };
  const head = text.slice(0, enough);
  const sample = text.length > enough ? head.slice(0, head.lastIndexOf('\n') + 1) || head : head;
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? { delimiter: best.delimiter, start: 0 } : failFile('no-table', 1);
}

function scoreOf(sample: string, delimiter: string): number {
  // Counted on lines without their quoted parts: only what is left can be a delimiter.
  const counts = sample
    .replaceAll(/"(?:[^"]|"")*"/g, 'q')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(delimiter).length);
  const groups = [...Map.groupBy(counts.filter((count) => count > 2), (count) => count)].map(([count, all]) => all.length * Math.log2(count));
  return counts.length === 0 ? 0 : Math.max(0, ...groups) / counts.length + (counts.some((count) => count > 2) ? 0.01 : 0);
}
