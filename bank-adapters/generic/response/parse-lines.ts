import { foldSpace } from '../../../utils/parse/text.ts';
import { decodeEntities } from './parse-xml.ts';

/** Lines of cells, as CSV files have them, by the titles over them; `undefined` where there are none. */
export function parseLines(text: string): unknown {
  const widths = [';', '\t', ','].map((delimiter) => ({ delimiter, width: widthOf(splitLines(text.slice(0, 8_000), delimiter)) }));
  const [best] = widths.toSorted((a, b) => b.width - a.width);
  return best && best.width > 2 ? toRecords(splitLines(text, best.delimiter)) : undefined;
}

function splitLines(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  for (const [whole, value = '', end] of text.matchAll(new RegExp(`("(?:[^"]|"")*"|[^${delimiter}\\n]*)(${delimiter}|\\r?\\n|$)`, 'g'))) {
    if (whole === '') break;
    rows.at(-1)?.push(foldSpace(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value));
    if (end !== delimiter) rows.push([]);
  }
  return rows;
}

/** The rows of all tables in a piece of HTML. It is never made a page: tags are cut off, and what they hold is text. */
export const parseTables = (html: string): unknown => html.split(/<table\b/i).map((table) => toRecords(table.split(/<tr\b/i).slice(1).map((row) => row.split(/<t[dh]\b/i).slice(1).map(readCell))));

const readCell = (cell: string): string => foldSpace(decodeEntities(cell.slice(cell.indexOf('>') + 1).replace(/<[^<>]*>/g, ' ')));

/** How many cells most lines have. */
function widthOf(rows: readonly string[][]): number {
  const counts = Map.groupBy(rows.slice(0, 200), (row) => row.length);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}

/** Rows by the titles that stand over them, which are without a figure; else by number. */
function toRecords(rows: readonly string[][]): Record<string, string>[] {
  const width = widthOf(rows);
  const full = rows.filter((row) => row.length === width);
  const titles = full[0]?.every((cell) => !/\d/.test(cell)) ? full[0] : [];
  return full.slice(titles.length > 0 ? 1 : 0).map((row) => Object.fromEntries(row.map((cell, at) => [titles[at] || String(at), cell])));
}
