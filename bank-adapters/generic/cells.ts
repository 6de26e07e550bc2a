import { foldSpace } from '../../utils/parse/text.ts';
import { parentOf, readLeaves, type Leaf } from '../reading/leaves.ts';
import type { GridCell } from './grid.ts';

type IsVisible = (element: Element) => boolean;

/** Text that holds no more than one amount: digits, marks and a currency of a few letters. */
const amountish = /^[-−+(]?\s?(?:\p{Sc}|[A-Z]{2,3}\$?|[A-Za-złčć]{1,3}\.?)?\s?[-−+]?\s?\d[\d.,'’\s]*\s?(?:\p{Sc}|[A-Z]{3}|[A-Za-złčć]{1,3}\.?)?\s?[-−+)]?$/u;

/** True for text that may well be money: it has decimals, or a currency beside the number. Cheap, for a first look. */
export const looksLikeMoney = (text: string): boolean =>
  text.length <= 30 && /\d/.test(text) && (/\d[.,]\d{2}(?!\d)/.test(text) || /\p{Sc}|[A-Z]{3}|\b(?:kr|zł|Kč|Ft|lei|TL|円)\b/u.test(text)) && amountish.test(text.trim());

/**
 * The pieces of a row as cells, keyed by the way from the row to where they stand. An amount that is built of several
 * elements (currency, whole, cents) is one cell.
 */
export function listCells(row: Element, isVisible: IsVisible): GridCell[] {
  const leaves = readLeaves(row, isVisible);
  const cells = new Map<Element, string[]>();
  for (const leaf of leaves) {
    const home = homeOf(leaf, row);
    const texts = cells.get(home);
    if (texts) texts.push(leaf.text);
    else cells.set(home, [leaf.text]);
  }
  const seen = new Map<string, number>();
  return [...cells].map(([element, texts]) => {
    const way = wayTo(element, row);
    const count = (seen.get(way) ?? 0) + 1;
    seen.set(way, count);
    return { key: count === 1 ? way : `${way}#${count}`, texts, element };
  });
}

/** Out of nested pieces of an amount to the element that holds the whole of it. */
function homeOf(leaf: Leaf, row: Element): Element {
  let home = leaf.element;
  if (!/^[\d.,\s\p{Sc}A-Z+−-]{1,12}$/u.test(leaf.text)) return home;
  for (let up = parentOf(home), steps = 0; up && up !== row && steps < 3; up = parentOf(up), steps += 1) {
    const text = foldSpace(up.textContent ?? '');
    if (!looksLikeMoney(text) || !amountish.test(text)) break;
    home = up;
  }
  return home;
}

/** Names of elements and their first class from the row down: the same for the same field of every row. */
function wayTo(element: Element, row: Element): string {
  const names: string[] = [];
  for (let each: Element | null = element; each && each !== row; each = parentOf(each)) names.push(signatureOf(each));
  return names.toReversed().join('>');
}

/** An element's name, role and first class that is a word: classes made by a build tool change from row to row. */
export function signatureOf(element: Element): string {
  const word = (element.getAttribute('class') ?? '').split(/\s+/).find((name) => /^[a-z][a-z_-]*$/i.test(name)) ?? '';
  return `${element.tagName}.${word}${element.getAttribute('role') ?? ''}`;
}
