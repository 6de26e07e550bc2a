import { foldSpace } from '../../../utils/parse/text.ts';
import { decodeEntities } from './parse-xml.ts';

/** Lines of cells, as CSV files have them, by the titles over them. */
export function parseLines(text: string): unknown {
  const delimiter = [';', '\t', ','].find((each) => text.slice(0, 4_000).split(each).length > 8) ?? ',';
  const rows: string[][] = [[]];
  for (const [whole, value = '', end] of text.matchAll(new RegExp(`("(?:[^"]|"")*"|[^${delimiter}\\n]*)(${delimiter}|\\n|$)`, 'g'))) {
    if (whole === '') break;
    rows.at(-1)?.push(foldSpace(value.replace(/^"|"\s*$/g, '').replaceAll('""', '"')));
    if (end !== delimiter) rows.push([]);
  }
  return toRecords(rows);
}

/** The rows of all tables in a piece of HTML. It is never made a page: tags are cut off, and what they hold is text. */
export const parseTables = (html: string): unknown => html.split(/<table\b/i).map((table) => toRecords(table.split(/<tr\b/i).map((row) => row.split(/<t[dh]\b/i).slice(1).map((cell) => foldSpace(decodeEntities(cell.replace(/^[^>]*>|<[^<>]*>/g, ' ')))))));

/** The rows of the commonest length, by the titles that stand over them without a figure; else by number. */
function toRecords(rows: readonly string[][]): Record<string, string>[] {
  const [full = []] = [...Map.groupBy(rows, ({ length }) => length)].flatMap(([length, group]) => (length > 2 ? [group] : [])).toSorted((a, b) => b.length - a.length);
  const titles = /\d/.test(full[0]?.join('') ?? '') ? [] : (full[0] ?? []);
  return full.slice(titles.length > 0 ? 1 : 0).map((row) => Object.fromEntries(row.map((cell, at) => [titles[at] || String(at), cell])));
}
