import { allTextOf, closestTo, elementsIn, nextOf, previousOf, tagOf } from '../reading/dom.ts';
import { parentOf, type Leaf } from '../reading/leaves.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { mapSteps, type Steps } from '../reading/steps.ts';
import { titleWords } from '../reading/words.ts';
import type { PageView } from '../types.ts';
import { alignCells } from './align.ts';
import { addLone } from './add-lone.ts';
import { listCells, looksLikeMoney, shapeOf, signatureOf, type ListCell } from './cells.ts';
import { leastRows, mostRows, type Grid, type GridRow } from './grid.ts';
import { titleList } from './list-titles.ts';
import { markerOf } from './roles.ts';

const inTable = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const highest = 14;
/** A row holds no more pieces of text than this. */
const mostPieces = 40;

/**
 * Repeated siblings that each hold an amount and words: list items, rows made of blocks. Found from the amounts upwards,
 * so that the cost follows the number of amounts and not the size of the page.
 */
export function* findLists(page: PageLeaves, view: PageView, languages: readonly string[]): Steps<Grid[]> {
  const holdsRow = yield* countPieces(page, languages);
  // From what is seen alone: the amount of a hidden twin would find the list around it.
  const starts = (yield* mapSteps(page.leaves, (leaf, at) => (holdsRow.isMoney(at) && !closestTo(leaf.element, inTable) && page.isShown(leaf) ? leaf.element : undefined), 100)).filter((element) => element !== undefined);
  const kinds = new Set<string>();
  yield* mapSteps(starts, (element) => {
    const row = findRow(element, holdsRow.test);
    if (row) kinds.add(kindOf(row));
  });
  // The lowest row that any amount has: in a group of its own a row has no sibling, and is known by those of other groups.
  const rowsByKind = new Map<string, Set<Element>>();
  yield* mapSteps(starts, (element) => {
    for (let each: Element | null = element, up = 0; each && up < highest; each = parentOf(each), up += 1) {
      const kind = kindOf(each);
      if (!kinds.has(kind) || !holdsRow.test(each)) continue;
      const rows = rowsByKind.get(kind);
      if (rows) rows.add(each);
      else rowsByKind.set(kind, new Set([each]));
      break;
    }
  });
  const lists = yield* joinAlike([...rowsByKind.values()]);
  yield;
  addLone(lists, starts, holdsRow.test);
  const grids: Grid[] = [];
  for (const rows of lists) {
    const grid = yield* toGrid([...rows], page, view, languages);
    if (grid) grids.push(grid);
  }
  return grids;
}

interface Pieces {
  isMoney: (at: number) => boolean;
  /** Words and an amount, and not a whole page of them. */
  test: (element: Element) => boolean;
}

const hasWord = /\p{L}{2}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** `Debit`, `Balance`: what an amount is called says nothing of what it was for. */
const isFigureLabel = (text: string): boolean => text.length <= 24 && (markerOf(text.replace(/:$/, '')) !== undefined || (titleWords.balance.test(text) && text.split(' ').length < 3));

/** Counts amounts and words along the page once, so that any element is judged by two differences. */
function* countPieces(page: PageLeaves, languages: readonly string[]): Steps<Pieces> {
  const money = [0];
  const words = [0];
  const isMoney = yield* mapSteps(page.leaves, (leaf) => looksLikeMoney(leaf.text, languages) || isCents(leaf, languages), 200);
  if (!isMoney.includes(true)) return { isMoney: () => false, test: () => false };
  page.leaves.forEach((leaf, at) => {
    money.push((money[at] ?? 0) + Number(isMoney[at]));
    words.push((words[at] ?? 0) + Number(!isMoney[at] && hasWord.test(leaf.text) && !isFigureLabel(leaf.text)));
  });
  const within = (sums: readonly number[], from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  const known = new Map<Element, boolean>();
  const test = (element: Element): boolean => {
    const { from, to } = page.rangeOf(element);
    if (to - from < 2 || to - from > mostPieces || within(money, from, to) === 0 || within(words, from, to) === 0) return false;
    // Words that nobody sees (`Balance:` for screen readers) make no row.
    const shown = page.leaves.slice(from, to).map((leaf, at) => (page.isShown(leaf) ? from + at : -1));
    return shown.some((at) => within(money, at, at + 1) > 0) && shown.some((at) => within(words, at, at + 1) > 0);
  };
  return {
    isMoney: (at) => isMoney[at] === true,
    test: (element) => {
      const said = known.get(element) ?? test(element);
      known.set(element, said);
      return said;
    },
  };
}

/** A whole number in an element of its own, with cents or currency in the next: `<span>12</span><sup>50</sup>`. */
function isCents(leaf: Leaf, languages: readonly string[]): boolean {
  if (!/^[-−+]?\d{1,3}(?:[.,'’\s]\d{3})*$/.test(leaf.text)) return false;
  const around = parentOf(leaf.element);
  return around !== null && elementsIn(around).length > 1 && looksLikeMoney(allTextOf(around).replace(/\s+/g, ''), languages);
}

const kindOf = (row: Element): string => `${signatureOf(parentOf(row) ?? row)}>${signatureOf(row)}`;

/** The lowest element around that holds words beside its amount and has a sibling like it that does too. */
function findRow(start: Element, holdsRow: (element: Element) => boolean): Element | undefined {
  for (let each: Element | null = start, up = 0; each && up < highest; each = parentOf(each), up += 1) {
    if (tagOf(each) === 'BODY') return undefined;
    if (holdsRow(each) && hasSiblingLike(each, holdsRow)) return each;
  }
  return undefined;
}

/** Near ones are enough: a list is told by its neighbours. */
const mostSteps = 6;

function hasSiblingLike(element: Element, holdsRow: (element: Element) => boolean): boolean {
  const isLike = (other: Element): boolean => tagOf(other) === tagOf(element) && holdsRow(other) && (signatureOf(other) === signatureOf(element) || shapeOf(other) === shapeOf(element));
  for (let next = nextOf(element), steps = 0; next && steps < mostSteps; next = nextOf(next), steps += 1) if (isLike(next)) return true;
  for (let last = previousOf(element), steps = 0; last && steps < mostSteps; last = previousOf(last), steps += 1) if (isLike(last)) return true;
  return false;
}

/** Rows that stand side by side and are built alike are one list, whatever their classes say (odd and even, in and out). */
function* joinAlike(kinds: readonly Set<Element>[]): Steps<Set<Element>[]> {
  const joined: Set<Element>[] = [];
  const byPlace = new Map<string, Set<Element>>();
  const numbers = new Map<Element, number>();
  const numberOf = (element: Element): number => {
    const known = numbers.get(element) ?? numbers.size;
    numbers.set(element, known);
    return known;
  };
  for (const rows of kinds) {
    const places = new Set(yield* mapSteps([...rows], (row) => `${numberOf(parentOf(row) ?? row)} ${tagOf(row)} ${shapeOf(row)}`, 200));
    const known = [...places].find((place) => byPlace.has(place));
    const same = (known === undefined ? undefined : byPlace.get(known)) ?? new Set<Element>();
    if (known === undefined) joined.push(same);
    for (const row of rows) same.add(row);
    for (const place of places) if (!byPlace.has(place)) byPlace.set(place, same);
  }
  return joined;
}

function* toGrid(found: readonly Element[], page: PageLeaves, view: PageView, languages: readonly string[]): Steps<Grid | undefined> {
  const inOrder = found.toSorted((a, b) => page.rangeOf(a).from - page.rangeOf(b).from);
  const shown = yield* mapSteps(inOrder, (element) => {
    const { from, to } = page.rangeOf(element);
    return page.leaves.slice(from, to).some((leaf) => page.isShown(leaf)) ? { element, from, to } : undefined;
  });
  const seen = shown.filter((row) => row !== undefined);
  const listedCells = yield* collectCells(seen, view, languages);
  const rows = seen.slice(0, listedCells.length);
  const [top] = rows;
  const last = rows.at(-1);
  if (!top || !last || rows.length < 2) return undefined;
  const cells = yield* alignCells(listedCells, view, languages);
  yield;
  const listed = rows.map(({ element, from }, index): GridRow => {
    const end = rows[index - 1]?.to;
    const between = page.leaves.slice(end ?? Math.max(0, from - 3), from);
    const heads = between.filter((leaf) => leaf.text.length <= 60 && page.isShown(leaf));
    return { element, cells: cells[index] ?? [], headings: heads.map((leaf) => leaf.text), kinds: heads.map((leaf) => kindOf(leaf.element)), heads: heads.map((leaf) => leaf.element), after: end ?? from, from };
  });
  const left = seen.length - rows.length + (page.isCut ? yield* countAfter((seen.at(-1) ?? last).element) : 0);
  const container = parentOf(top.element) ?? top.element;
  return yield* titleList({ element: container, build: 'list', rows: listed, titles: new Map(), from: top.from, to: last.to, ...(left > 0 ? { left } : {}) }, page, view);
}

/** The cells of each row, up to where it is too many or too late. */
function* collectCells(rows: readonly { element: Element }[], view: PageView, languages: readonly string[]): Steps<ListCell[][]> {
  const cells: ListCell[][] = [];
  for (const { element } of rows.slice(0, mostRows)) {
    if (cells.length % 20 === 19 && (yield) === true && cells.length >= leastRows) break;
    cells.push(listCells(element, view, languages));
  }
  return cells;
}

/** How many elements of its name come after the last row of a page that was not walked to its end. */
function* countAfter(last: Element): Steps<number> {
  let count = 0;
  for (let next = nextOf(last); next; next = nextOf(next)) {
    if (tagOf(next) === tagOf(last)) count += 1;
    if (count % 2_000 === 1_999) yield;
  }
  return count;
}
