import { foldSpace } from '../../utils/parse/text.ts';
import { allTextOf, attributeOf, elementAround, firstChildOf, nextNodeOf, nodeTypeOf, parentNodeOf, plainNameOf, queryAll, tagOf } from './dom.ts';
import { mayHost, shadowRootOf } from './roots.ts';
import { finish, type Steps } from './steps.ts';

/** A piece of text that a person sees, with the element that holds it. */
export interface Leaf {
  text: string;
  element: Element;
  /** How it follows the piece before: without any space, or in a new line; left out for anything else. */
  follows?: 'at-once' | 'below';
}

type IsVisible = (element: Element) => boolean;

/** Told of each element with text in it when it has been walked: the positions of its first piece, and of the first after it. */
type OnLeft = (element: Element, from: number, to: number) => void;

// What these hold is not said to the reader of the page.
const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SELECT', 'TEXTAREA', 'SVG', 'TITLE']);

/** The pieces of text below an element in reading order, what is hidden left out. */
export function readLeaves(element: Element, isVisible: IsVisible): Leaf[] {
  return finish(collect(element, (child) => isVisible(child)));
}

/** The text that a person sees below an element, in one line. */
export const readText = (element: Element, isVisible: IsVisible): string =>
  foldSpace(readLeaves(element, isVisible).map((leaf) => leaf.text).join(' '));

/** The words below an element that a person does not see: labels for screen readers may tell a sign. */
export function readHiddenText(element: Element, isVisible: IsVisible): string {
  const hidden = [...queryAll(element, '*')].filter((child) => !silent.has(tagOf(child).toUpperCase()) && !isVisible(child));
  return foldSpace(hidden.map((child) => `${allTextOf(child)} ${attributeOf(child, 'aria-label') ?? ''}`).join(' '));
}

/** All pieces of text, seen or not, and at most so many: cheap, for a first look over a whole page. */
export const readAllLeaves = (element: Element, most = Infinity, onLeft: OnLeft = () => undefined): Steps<Leaf[]> => collect(element, () => true, most, onLeft);

/** What stands in the line of the words around it, as browsers draw it by themselves. */
const inline = new Set(['A', 'ABBR', 'ACRONYM', 'B', 'BDI', 'BDO', 'CITE', 'CODE', 'DATA', 'EM', 'FONT', 'I', 'LABEL', 'MARK', 'OUTPUT', 'Q', 'S', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP', 'TIME', 'U', 'VAR', 'WBR']);

type Display = 'silent' | 'inline' | 'block';
const displays = new Map<string, Display>();

/** How an element of that name counts. A page has many elements, and few names. */
function displayOf(tag: string): Display {
  const known = displays.get(tag);
  if (known !== undefined) return known;
  const display = silent.has(tag.toUpperCase()) ? 'silent' : inline.has(tag) ? 'inline' : 'block';
  displays.set(tag, display);
  return display;
}

/** A node costs a microsecond or two: so many pass between two looks at the clock. */
const nodesAtATime = 400;

function* collect(top: Element, enter: IsVisible, most = Infinity, onLeft: OnLeft = () => undefined): Steps<Leaf[]> {
  const leaves: Leaf[] = [];
  let between: 'nothing' | 'space' | 'break' = 'break';
  let seen = 0;
  const open: Level[] = [];
  let depth = -1;
  const enterNext = (element: Element, tag: string): void => {
    depth += 1;
    // A page has many elements and few levels: these are used again.
    enterElement((open[depth] ??= newLevel(element)), element, tag, leaves.length);
  };
  if (enter(top)) enterNext(top, tagOf(top));
  for (let level = open[depth]; level && leaves.length < most; level = open[depth]) {
    const { node } = level;
    seen += 1;
    if (seen % nodesAtATime === 0) yield;
    if (!node) {
      depth -= 1;
      if (leaves.length > level.from) onLeft(level.element, level.from, leaves.length);
      if (level.display === 'block') between = 'break';
      continue;
    }
    // The kind of a node costs less than its name; what a form says of itself is no number.
    const isText = node.nodeType === 3;
    const name = isText ? undefined : plainNameOf(node);
    level.at += 1;
    level.node = level.given ? level.given[level.at] : isText || name !== undefined ? node.nextSibling : nextNodeOf(node);
    if (isText) {
      const raw = node.nodeValue ?? '';
      const text = foldSpace(raw);
      const isWhole = text === raw;
      if (between === 'nothing' && !isWhole && /^\s/.test(raw)) between = 'space';
      if (text === '') continue;
      leaves.push(leafOf(text, level.element, between));
      between = !isWhole && /\s$/.test(raw) ? 'space' : 'nothing';
    } else if (isElement(node)) {
      const tag = name ?? tagOf(node);
      const display = displayOf(tag);
      if (display === 'silent' || !enter(node)) continue;
      if (display === 'block') between = 'break';
      enterNext(node, tag);
    }
  }
  for (const { element, from } of open.slice(0, depth + 1)) if (leaves.length > from) onLeft(element, from, leaves.length);
  return leaves;
}

function leafOf(text: string, element: Element, between: 'nothing' | 'space' | 'break'): Leaf {
  if (between === 'space') return { text, element };
  return { text, element, follows: between === 'nothing' ? 'at-once' : 'below' };
}

/** The element around, out of a shadow tree too. */
export const parentOf = (element: Element): Element | null => {
  const around = elementAround(element);
  if (around !== null) return around;
  const parent = parentNodeOf(element);
  return parent?.nodeType === 11 && 'host' in parent ? (parent as ShadowRoot).host : null;
};

/** An element that is being walked. */
interface Level {
  element: Element;
  display: Display;
  /** The next of what stands in it. */
  node: Node | null | undefined;
  /** What a slot was given, and the place in it. */
  given: readonly Node[] | undefined;
  at: number;
  /** How many pieces came before it. */
  from: number;
}

/** What stands in an element as it is drawn: its shadow tree in its place, and what a slot was given. */
function enterElement(level: Level, element: Element, tag: string, from: number): void {
  const shadow = mayHost(tag) ? shadowRootOf(element) : undefined;
  const given = tag === 'SLOT' && !shadow && 'assignedNodes' in element ? (element as HTMLSlotElement).assignedNodes() : [];
  level.element = element;
  level.display = displayOf(tag);
  level.node = given[0] ?? firstChildOf(shadow ?? element);
  level.given = given.length > 0 ? given : undefined;
  level.at = 0;
  level.from = from;
}

const newLevel = (element: Element): Level => ({ element, display: 'block', node: null, given: undefined, at: 0, from: 0 });

// By number, not by class: nodes of a frame belong to another realm.
const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;
