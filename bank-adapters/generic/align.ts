import { readDateTexts } from '../../utils/parse/date.ts';
import { flatMapSteps, mapSteps, type Steps } from '../reading/steps.ts';
import type { PageView } from '../types.ts';
import { looksLikeMoney, type ListCell } from './cells.ts';
import type { GridCell } from './grid.ts';

type Kind = 'money' | 'date' | 'text';
type Typed = ListCell & { kind: Kind; row: number };

/**
 * Gives the cells of a list their columns. A list has no columns of its own: what stands in the same place of each row
 * is one. Which place that is (the class, the position among siblings, the left or the right edge as drawn) differs
 * from page to page, so each is tried, and the one that makes the fewest and fullest columns is taken; for amounts, for
 * dates and for words by themselves, since they never share one.
 */
export function* alignCells(rows: readonly (readonly ListCell[])[], view: PageView, languages: readonly string[]): Steps<GridCell[][]> {
  const typed = yield* typeCells(rows, languages);
  yield;
  const keys = new Map<Typed, string>();
  for (const kind of ['money', 'date', 'text'] as const) {
    const some = typed.filter((cell) => cell.kind === kind);
    const best = yield* bestPartition(some, view);
    yield;
    some.forEach((cell, index) => keys.set(cell, `${best.keys[index] ?? ''} (${kind})`));
  }
  const placed = rows.map((): GridCell[] => []);
  for (const cell of typed) placed[cell.row]?.push({ key: keys.get(cell) ?? '', texts: cell.texts, element: cell.element });
  return placed;
}

/** What `20.11` is, the other cells in its place say: among amounts it is one, among its like a date. */
function* typeCells(rows: readonly (readonly ListCell[])[], languages: readonly string[]): Steps<Typed[]> {
  const partsOf = readDateTexts(languages);
  const cells = yield* flatMapSteps(rows, (each, row) =>
    each.map((cell) => {
      const isMoney = looksLikeMoney(cell.texts.join(''), languages) || cell.texts.every((text) => looksLikeMoney(text, languages));
      return { cell, row, isMoney, isDate: partsOf(cell.texts.join(' ')) !== undefined };
    }),
  );
  yield;
  const moneyPlaces = new Set(cells.flatMap(({ cell, isMoney, isDate }) => (isMoney && !isDate ? [cell.byPlace] : [])));
  return cells.map(({ cell, row, isMoney, isDate }): Typed => {
    const kind = isMoney && (!isDate || moneyPlaces.has(cell.byPlace)) ? 'money' : isDate ? 'date' : 'text';
    return { ...cell, row, kind };
  });
}

/** Edges closer than this are one. */
const pixels = 3;

interface Partition {
  keys: string[];
  score: number;
}

/**
 * The markup's places first. Where these make columns that no row lacks, none can be fuller, and nobody asks how the
 * cells are drawn, which takes long.
 */
function* bestPartition(cells: readonly Typed[], view: PageView): Steps<Partition> {
  const fullest = new Set(cells.map(({ row }) => row)).size;
  let best = partition(cells, cells.map((cell) => cell.byClass));
  const better = (other: Partition): Partition => (other.score > best.score ? other : best);
  yield;
  if (best.score < fullest) best = better(partition(cells, cells.map((cell) => cell.byPlace)));
  if (best.score === fullest) return best;
  for (const edge of yield* edgesOf(cells, view)) {
    yield;
    best = better(partition(cells, gather(edge)));
  }
  return best;
}

/** Where the cells end and begin as drawn; nothing where one of them is not. */
function* edgesOf(cells: readonly Typed[], { lookOf }: PageView): Steps<number[][]> {
  const looks = lookOf ? yield* mapSteps(cells, (cell) => lookOf(cell.element), 60) : [undefined];
  const drawn = looks.filter((look) => look !== undefined);
  return drawn.length < looks.length ? [] : [drawn.map((look) => look.right), drawn.map((look) => look.left)];
}

/** Numbers that lie close together get one name. */
function gather(edges: readonly number[]): string[] {
  const names = new Map<number, string>();
  let last = Number.NEGATIVE_INFINITY;
  let name = '';
  for (const edge of [...new Set(edges)].toSorted((a, b) => a - b)) {
    if (edge - last > pixels) name = String(Math.round(edge));
    names.set(edge, name);
    last = edge;
  }
  return edges.map((edge) => names.get(edge) ?? '');
}

/** Two cells of a row in one place are two columns. The score is how full the column of any one cell is. */
function partition(cells: readonly Typed[], places: readonly string[]): Partition {
  const seen = new Map<string, number>();
  const keys = cells.map((cell, index) => {
    const place = places[index] ?? '';
    const count = (seen.get(`${cell.row} ${place}`) ?? 0) + 1;
    seen.set(`${cell.row} ${place}`, count);
    return count === 1 ? place : `${place}#${count}`;
  });
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const squares = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  return { keys, score: squares / Math.max(1, cells.length) };
}
