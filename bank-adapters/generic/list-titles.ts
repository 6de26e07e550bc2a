import { elementsIn, holds, previousOf } from '../reading/dom.ts';
import { parentOf, type Leaf } from '../reading/leaves.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import type { Steps } from '../reading/steps.ts';
import { titleWords } from '../reading/words.ts';
import type { Look, PageView } from '../types.ts';
import { signatureOf } from './cells.ts';
import { cellText, type Grid, type GridCell } from './grid.ts';

/** Titles are short, and stand in the last pieces of text before the first row. */
const longestTitle = 32;
const mostTitles = 14;

/** A list with the titles of its columns: those in a line above it, and those that each row repeats. */
export function* titleList(grid: Grid, page: PageLeaves, view: PageView): Steps<Grid> {
  const inRows = yield* readLabels(grid);
  yield;
  const titles = new Map<string, string>([...readLineAbove(grid, page, view), ...inRows.map(([key, title]): [string, string] => [key, title])]);
  if (titles.size === 0) return grid;
  const labels = new Set(inRows.map(([, , labelKey]) => labelKey));
  const rows = labels.size === 0 ? grid.rows : grid.rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !labels.has(cell.key)) }));
  return { ...grid, rows, titles };
}

type Titles = [key: string, title: string][];

/** Words side by side above the first row, each over a column as drawn; without a drawing, at its place in a row of its own. */
function readLineAbove(grid: Grid, page: PageLeaves, view: PageView): Titles {
  const above = page.leaves.slice(Math.max(0, grid.from - mostTitles), grid.from).filter((leaf) => isTitle(leaf.text) && page.isShown(leaf));
  return above.length < 2 ? [] : view.lookOf ? readAsDrawn(grid, above, view.lookOf) : readByPlace(grid, above);
}

const isTitle = (text: string): boolean => text.length <= longestTitle && /\p{L}/u.test(text) && !/\p{Nd}/u.test(text);

function readAsDrawn(grid: Grid, above: readonly Leaf[], lookOf: (element: Element) => Look | undefined): Titles {
  const drawn = above.flatMap(({ text, element }) => {
    const look = lookOf(element);
    return look ? [{ text, look }] : [];
  });
  const bottom = Math.max(...drawn.map(({ look }) => look.top));
  const line = drawn.filter(({ look }) => bottom - look.top < 8);
  if (line.length < 2) return [];
  const spans = spansOf(grid, lookOf);
  return line.flatMap(({ text, look }): Titles => {
    const [best] = [...spans].map(([key, span]) => ({ key, shared: Math.min(span.right, look.right) - Math.max(span.left, look.left) })).toSorted((a, b) => b.shared - a.shared);
    return best && best.shared > 0 ? [[best.key, text]] : [];
  });
}

/** From where to where each column is drawn. */
function spansOf(grid: Grid, lookOf: (element: Element) => Look | undefined): Map<string, { left: number; right: number }> {
  const spans = new Map<string, { left: number; right: number }>();
  for (const cell of grid.rows.slice(0, 40).flatMap((row) => row.cells)) {
    const look = lookOf(cell.element);
    const span = spans.get(cell.key);
    if (look) spans.set(cell.key, { left: Math.min(look.left, span?.left ?? look.left), right: Math.max(look.right, span?.right ?? look.right) });
  }
  return spans;
}

/** The element just before the rows whose pieces stand where a row has its own. */
function readByPlace(grid: Grid, above: readonly Leaf[]): Titles {
  const [first] = grid.rows;
  const header = first && (previousOf(first.element) ?? previousOf(parentOf(first.element) ?? first.element));
  if (!first || !header) return [];
  const inHeader = above.filter(({ element }) => holds(header, element));
  const children = [...elementsIn(header)];
  const placeIn = (row: Element, element: Element): number => [...elementsIn(row)].findIndex((child) => holds(child, element));
  if (inHeader.length < 2 || inHeader.length < children.length) return [];
  return inHeader.flatMap(({ text, element }): Titles => {
    const at = children.findIndex((child) => holds(child, element));
    const column = grid.rows.flatMap((row) => row.cells.filter((cell) => placeIn(row.element, cell.element) === at))[0];
    return column ? [[column.key, text]] : [];
  });
}

/** A word that every row repeats before a value (`Amount`) is the title of what follows it. */
function* readLabels(grid: Grid): Steps<[key: string, title: string, labelKey: string][]> {
  const byKey = new Map<string, { texts: Set<string>; count: number; next: GridCell | undefined; tag: string }>();
  for (const [index, { cells }] of grid.rows.entries()) {
    if (index % 500 === 499) yield;
    cells.forEach((cell, at) => {
      const known = byKey.get(cell.key) ?? { texts: new Set<string>(), count: 0, next: cells[at + 1], tag: signatureOf(cell.element) };
      known.texts.add(cellText(cell));
      known.count += 1;
      byKey.set(cell.key, known);
    });
  }
  const repeated = [...byKey].flatMap(([labelKey, { texts, count, next, tag }]) => {
    const [text = ''] = texts;
    return texts.size === 1 && count >= 3 && count >= grid.rows.length * 0.6 && next && isTitle(text) ? [{ labelKey, text, tag, next }] : [];
  });
  const said = repeated.filter(({ text }) => Object.values(titleWords).some((word) => word.test(text)) || /^dat|^dag|^fecha|^tarih/i.test(text));
  // What is built like two labels that are known is a label too, in whatever words.
  const isBuiltAlike = (tag: string): boolean => said.filter((label) => label.tag === tag).length > 1;
  return repeated.filter((label) => said.includes(label) || isBuiltAlike(label.tag)).map(({ next, text, labelKey }) => [next.key, text, labelKey]);
}
