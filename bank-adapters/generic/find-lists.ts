import { parentOf, type Leaf } from '../reading/leaves.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import { flatMapSteps, type Steps } from '../reading/steps.ts';
import type { PageView } from '../types.ts';
import { listCells, looksLikeMoney, signatureOf } from './cells.ts';
import type { Grid, GridRow } from './grid.ts';

const inTable = 'table, [role="table"], [role="grid"], [role="treegrid"]';
/** A person's eye stops there too; a search that goes on is not worth the page's time. */
const mostMoney = 60_000;
const highest = 14;

/**
 * Repeated siblings that each hold an amount and words: list items, rows made of blocks. Found from the amounts upwards,
 * so that the cost follows the number of amounts and not the size of the page.
 */
export function* findLists(page: PageLeaves, view: PageView): Steps<Grid[]> {
  const money = (yield* flatMapSteps(page.leaves, (leaf) => ((looksLikeMoney(leaf.text) || isCents(leaf)) && !leaf.element.closest(inTable) ? [leaf] : []), 400)).slice(0, mostMoney);
  const kinds = new Set<string>();
  for (const [at, { element }] of money.entries()) {
    if (at % 50 === 49) yield;
    const row = findRow(element, page);
    if (row) kinds.add(kindOf(row));
  }
  // The lowest row that any amount has: in a group of its own a row has no sibling, and is known by those of other groups.
  const rowsByKind = new Map<string, Set<Element>>();
  for (const [at, { element }] of money.entries()) {
    if (at % 100 === 99) yield;
    for (let each: Element | null = element, up = 0; each && up < highest; each = parentOf(each), up += 1) {
      const kind = kindOf(each);
      if (!kinds.has(kind) || !holdsRow(each, page)) continue;
      add(rowsByKind, kind, each);
      break;
    }
  }
  const grids: Grid[] = [];
  for (const rows of rowsByKind.values()) {
    const grid = yield* toGrid([...rows], page, view);
    if (grid) grids.push(grid);
  }
  return grids;
}

/** A whole number in an element of its own, with cents or currency in the next: `<span>12</span><sup>50</sup>`. */
const isCents = (leaf: Leaf): boolean => {
  if (!/^[-−+]?\d{1,3}(?:[.,'’\s]\d{3})*$/.test(leaf.text)) return false;
  const around = parentOf(leaf.element);
  return around !== null && around.children.length > 1 && looksLikeMoney((around.textContent ?? '').replace(/\s+/g, ''));
};

const add = (map: Map<string, Set<Element>>, key: string, row: Element): void => {
  const rows = map.get(key);
  if (rows) rows.add(row);
  else map.set(key, new Set([row]));
};

const kindOf = (row: Element): string => `${signatureOf(parentOf(row) ?? row)}>${signatureOf(row)}`;

/** The lowest element around that holds words beside its amount and has a sibling like it that does too. */
function findRow(start: Element, page: PageLeaves): Element | undefined {
  for (let each: Element | null = start, up = 0; each && up < highest; each = parentOf(each), up += 1) {
    if (each.tagName === 'BODY') return undefined;
    if (holdsRow(each, page) && siblingsLike(each).some((sibling) => holdsRow(sibling, page))) return each;
  }
  return undefined;
}

function siblingsLike(element: Element): Element[] {
  const signature = signatureOf(element);
  const found: Element[] = [];
  // Near ones are enough: a list is told by its neighbours.
  for (let next = element.nextElementSibling, steps = 0; next && steps < 6; next = next.nextElementSibling, steps += 1) if (signatureOf(next) === signature) found.push(next);
  for (let last = element.previousElementSibling, steps = 0; last && steps < 6; last = last.previousElementSibling, steps += 1) if (signatureOf(last) === signature) found.push(last);
  return found;
}

/** Words and an amount, and not a whole page of them. */
function holdsRow(element: Element, page: PageLeaves): boolean {
  const { from, to } = page.rangeOf(element);
  if (to - from < 2 || to - from > 40) return false;
  const leaves = page.leaves.slice(from, to);
  return leaves.some((leaf) => looksLikeMoney(leaf.text) || isCents(leaf)) && leaves.some((leaf) => /\p{L}{2}/u.test(leaf.text) && !looksLikeMoney(leaf.text));
}

function* toGrid(found: readonly Element[], page: PageLeaves, view: PageView): Steps<Grid | undefined> {
  const rows: GridRow[] = [];
  const inOrder = found.toSorted((a, b) => page.rangeOf(a).from - page.rangeOf(b).from);
  let end = 0;
  for (const [at, element] of inOrder.entries()) {
    if (at % 30 === 29) yield;
    const { from, to } = page.rangeOf(element);
    const first = page.leaves[from];
    if (!first || !page.leaves.slice(from, to).some((leaf) => page.isShown(leaf))) continue;
    const between = end === 0 ? page.leaves.slice(Math.max(0, from - 3), from) : page.leaves.slice(end, from);
    const headings = between.filter((leaf) => leaf.text.length <= 60 && page.isShown(leaf)).map((leaf) => leaf.text);
    rows.push({ element, cells: listCells(element, view.isVisible), headings });
    end = to;
  }
  const [top] = rows;
  if (!top || rows.length < 2) return undefined;
  const from = page.rangeOf(top.element).from;
  return { element: parentOf(top.element) ?? top.element, build: 'list', rows, titles: new Map(), from, to: end };
}
