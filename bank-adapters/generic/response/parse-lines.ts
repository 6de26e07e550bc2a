import { foldSpace } from '../../../utils/parse/text.ts';
import { decodeEntities } from './parse-xml.ts';

/** Lines of cells under a line of titles, as CSV files have them; `undefined` where there are none. */
export function parseLines(text: string): unknown {
  let best: string[][] = [];
  for (const delimiter of [';', '\t', ',']) {
    const cell = new RegExp(`("(?:[^"]|"")*"|[^${delimiter}\\n]*)(${delimiter}|\\r?\\n|$)`, 'g');
    const rows: string[][] = [[]];
    for (const [whole, value = '', end] of text.matchAll(cell)) {
      if (whole === '') break;
      rows.at(-1)?.push(foldSpace(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value));
      if (end !== delimiter) rows.push([]);
    }
    if (widthOf(rows) > widthOf(best)) best = rows;
  }
  return widthOf(best) > 2 ? toRecords(best) : undefined;
}

/** The rows of all tables in a piece of HTML. It is never made a page: tags are cut off, and what they hold is text. */
export const parseTables = (html: string): unknown =>
  html.split(/<table\b/i).map((table) =>
    toRecords(table.split(/<tr\b/i).slice(1).map((row) => row.split(/<t[dh]\b/i).slice(1).map((cell) => foldSpace(decodeEntities(cell.slice(cell.indexOf('>') + 1).replace(/<[^<>]*>/g, ' ')))))),
  );

/** How many cells most lines have. */
function widthOf(rows: readonly string[][]): number {
  const counts = Map.groupBy(rows.slice(0, 200), (row) => row.length);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}

/** Rows by the titles that stand over them: those of the first full row without a figure, else by number. */
export function toRecords(rows: readonly string[][]): Record<string, string>[] {
  const width = widthOf(rows);
  const full = rows.filter((row) => row.length === width);
  const isTitled = full[0]?.every((cell) => !/\d/.test(cell)) === true;
  const names = (isTitled ? full[0] : undefined) ?? [];
  return full.slice(isTitled ? 1 : 0).map((row) => Object.fromEntries(row.map((cell, at) => [`${names[at] ?? ''} ${isTitled ? '' : at}`.trim() || String(at), cell])));
}
