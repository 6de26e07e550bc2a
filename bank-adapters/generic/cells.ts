import { mayBeAmount } from '../../utils/parse/amount.ts';
import { readDateTexts } from '../../utils/parse/date.ts';
import { foldSpace } from '../../utils/parse/text.ts';
import { allTextOf, attributeOf, childNodesOf, elementsIn, nodeTypeOf, previousOf, tagOf } from '../reading/dom.ts';
import { parentOf, readLeaves, type Leaf } from '../reading/leaves.ts';
import type { PageView } from '../types.ts';

type Drawn = Pick<PageView, 'lookOf'>;

/** Words of one line stand no further apart, in pixels: the width of a space. */
const widestSpace = 8;

/** An amount with its currency, marker and sign is no longer than this. */
const longestAmount = 40;

/**
 * True for text that may well be money: a number with decimals, thousands, a currency, a sign or a marker, and nothing
 * else. Dates with dots pass too: what a column is, its other cells tell.
 */
export function looksLikeMoney(text: string, languages: readonly string[]): boolean {
  if (text.length > longestAmount || !/\p{Nd}/u.test(text) || /\p{L}{5}|%|\p{Nd}:\p{Nd}/u.test(text)) return false;
  const known = said.get(languages) ?? new Map<string, boolean>();
  said.set(languages, known);
  const answer = known.get(text) ?? mayBeAmount(text, languages);
  known.set(text, answer);
  return answer;
}

/** A read asks of the same text several times over. Its list of languages is made anew for each. */
const said = new WeakMap<readonly string[], Map<string, boolean>>();

/** One visible piece or pieces of a row that say one thing, and the ways in which it may be told from the others. */
export interface ListCell {
  element: Element;
  texts: string[];
  /** The way from the row: by names and classes, and by names and places. */
  byClass: string;
  byPlace: string;
}

/** The pieces of a row as cells. An amount of several elements (currency, whole, cents) is one, and so is a sentence. */
export function listCells(row: Element, view: Pick<PageView, 'isVisible' | 'lookOf'>, languages: readonly string[]): ListCell[] {
  const cells = new Map<Element, string[]>();
  let last: { own: Element; home: Element } | undefined;
  for (const leaf of readLeaves(row, view.isVisible)) {
    const own = homeOf(leaf, row, view, languages);
    const home = last && runsOn(last.own, own, leaf.text, view, languages) ? last.home : own;
    // A second line of the same element is small print.
    if (leaf.follows === 'below' && last?.home === home && isSmallPrint(leaf.text)) continue;
    last = { own, home };
    const texts = cells.get(home);
    if (texts) texts.push(leaf.text);
    else cells.set(home, [leaf.text]);
  }
  return [...cells].map(([element, texts]) => ({ element, texts, byClass: wayTo(element, row, (each) => `${signatureOf(each)}${countBefore(each, signatureOf) || ''}`), byPlace: wayTo(element, row, placeOf) }));
}

/** Out of the pieces of an amount, or of a sentence with words set off, to the element that holds the whole of it. */
function homeOf(leaf: Leaf, row: Element, view: Drawn, languages: readonly string[]): Element {
  let home = leaf.element;
  if (/^(?:\p{Nd}{1,2}\.?|\p{L}{3,9}\.?)$/u.test(leaf.text)) {
    const up = parentOf(home);
    if (up && up !== row && isCalendarLeaf(up, languages)) return up;
    if (home !== row && isCalendarLeaf(home, languages)) return home;
  }
  if (/^[\d.,\s\p{Sc}A-Z+−-]{1,12}$/u.test(leaf.text)) {
    for (let up = parentOf(home), steps = 0; up && up !== row && steps < 3; up = parentOf(up), steps += 1) {
      const text = foldSpace(allTextOf(up));
      if (!looksLikeMoney(text, languages)) break;
      home = up;
    }
    return home;
  }
  const around = parentOf(home);
  return around && around !== row && isSentence(around, view, languages) ? around : home;
}

/** A leaf of a calendar: the day and the month, each in a place of its own. */
function isCalendarLeaf(element: Element, languages: readonly string[]): boolean {
  const whole = allTextOf(element);
  if (whole.length > 40 || elementsIn(element).length === 0 || !/\p{Nd}/u.test(whole) || !/\p{L}{3}/u.test(whole)) return false;
  const words = [...childNodesOf(element)].map((node) => foldSpace(allTextOf(node))).filter((text) => text !== '');
  return words.length > 1 && words.length < 4 && readDateTexts(languages)(words.join(' ')) !== undefined;
}

/** A price abroad with its rate, a reference, a card: nothing that names the row. */
const isSmallPrint = (text: string): boolean => /^[\d.,'’ ]+\s?(?:[A-Z]{3}|\p{Sc})\s.*\d|^(?:[A-Z]{3}|\p{Sc})\s?[\d.,'’ ]+\s.*\d/u.test(text);

/** Words that follow others in the same line, each in an element of its own, are read on. */
function runsOn(last: Element, next: Element, text: string, { lookOf }: Drawn, languages: readonly string[]): boolean {
  if (!lookOf || last === next || parentOf(last) !== parentOf(next) || !/\p{L}/u.test(text) || looksLikeMoney(text, languages)) return false;
  const [before, after] = [lookOf(last), lookOf(next)];
  if (!before || !after || Math.abs(before.bottom - after.bottom) >= 6 || after.left - before.right >= widestSpace || after.left <= before.left) return false;
  // Asked last: how something is drawn costs most.
  return !looksLikeMoney(foldSpace(allTextOf(last)), languages) && before.isInline && after.isInline;
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Words of its own and words set off in it, and no amount among them. */
function isSentence(element: Element, { lookOf }: Drawn, languages: readonly string[]): boolean {
  const nodes = Array.from(childNodesOf(element));
  const textOf = (node: Node): string => foldSpace(allTextOf(node));
  const isOwn = (node: Node): boolean => nodeTypeOf(node) === 3;
  // What stands below is another line.
  if (nodes.some((node) => node.nodeName === 'BR') || !nodes.some((node) => isOwn(node) && hasWords(textOf(node)))) return false;
  const parts = nodes.filter((node) => textOf(node) !== '');
  if (parts.every(isOwn) || !parts.every((part) => hasWords(textOf(part)) && !looksLikeMoney(textOf(part), languages))) return false;
  // Asked last: how something is drawn costs most.
  return !lookOf || [...elementsIn(element)].every((child) => lookOf(child)?.isInline !== false);
}

function wayTo(element: Element, row: Element, nameOf: (element: Element) => string): string {
  const names: string[] = [];
  for (let each: Element | null = element; each && each !== row; each = parentOf(each)) names.push(nameOf(each));
  return names.toReversed().join('>');
}

/** An element's name, role and first class that is a word: classes made by a build tool change from row to row. */
export function signatureOf(element: Element): string {
  const word = (attributeOf(element, 'class') ?? '').split(/\s+/).find((name) => /^[a-z][a-z_-]*$/i.test(name)) ?? '';
  return `${tagOf(element)}.${word}${attributeOf(element, 'role') ?? ''}`;
}

/** The names of what stands right in an element. */
export const shapeOf = (element: Element): string => Array.from(elementsIn(element), tagOf).join();

/** An element's name and its place among its siblings of that name. */
const placeOf = (element: Element): string => `${tagOf(element)}:${countBefore(element, tagOf)}`;

/** How many siblings of its name stand before an element. Empty ones count: they hold the place of a column. */
function countBefore(element: Element, nameOf: (element: Element) => string): number {
  const name = nameOf(element);
  let count = 0;
  for (let each = previousOf(element); each; each = previousOf(each)) if (nameOf(each) === name) count += 1;
  return count;
}
