import { foldSpace } from '../../utils/parse/text.ts';
import { allTextOf, attributeOf, childNodesOf, nodeTypeOf, parentNodeOf, queryAll, tagOf } from './dom.ts';
import { shadowRootOf } from './roots.ts';
import { finish, type Steps } from './steps.ts';

/** A piece of text that a person sees, with the element that holds it. */
export interface Leaf {
  text: string;
  element: Element;
  /** How it follows the piece before: without any space, or in a new line; left out for anything else. */
  follows?: 'at-once' | 'below';
}

type IsVisible = (element: Element) => boolean;

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

/** All pieces of text, seen or not: cheap, for a first look over a whole page. */
export const readAllLeaves = (element: Element): Steps<Leaf[]> => collect(element, () => true);

/** What stands in the line of the words around it, as browsers draw it by themselves. */
const inline = new Set(['A', 'ABBR', 'ACRONYM', 'B', 'BDI', 'BDO', 'CITE', 'CODE', 'DATA', 'EM', 'FONT', 'I', 'LABEL', 'MARK', 'OUTPUT', 'Q', 'S', 'SMALL', 'SPAN', 'STRONG', 'SUB', 'SUP', 'TIME', 'U', 'VAR', 'WBR']);

/** A node costs a microsecond or two: so many pass between two looks at the clock. */
const nodesAtATime = 400;

function* collect(top: Element, enter: IsVisible): Steps<Leaf[]> {
  const leaves: Leaf[] = [];
  let between: 'nothing' | 'space' | 'break' = 'break';
  let seen = 0;
  const open = enter(top) ? [{ element: top, children: childrenOf(top), at: 0 }] : [];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.children[level.at];
    level.at += 1;
    seen += 1;
    if (seen % nodesAtATime === 0) yield;
    if (!node) {
      open.pop();
      if (!inline.has(tagOf(level.element))) between = 'break';
    } else if (node.nodeType === 3) {
      const raw = node.nodeValue ?? '';
      const text = foldSpace(raw);
      if (between === 'nothing' && /^\s/.test(raw)) between = 'space';
      if (text === '') continue;
      leaves.push({ text, element: level.element, ...(between === 'nothing' ? { follows: 'at-once' as const } : between === 'break' ? { follows: 'below' as const } : {}) });
      between = /\s$/.test(raw) ? 'space' : 'nothing';
    } else if (isElement(node) && !silent.has(tagOf(node).toUpperCase()) && enter(node)) {
      if (!inline.has(tagOf(node))) between = 'break';
      open.push({ element: node, children: childrenOf(node), at: 0 });
    }
  }
  return leaves;
}

/** The element around, out of a shadow tree too. */
export const parentOf = (element: Element): Element | null => {
  const parent = parentNodeOf(element);
  if (parent?.nodeType === 11 && 'host' in parent) return (parent as ShadowRoot).host;
  return parent !== null && isElement(parent) ? parent : null;
};

/** What stands in an element as it is drawn: its shadow tree in its place, and what a slot was given. */
function childrenOf(element: Element): ArrayLike<Node> {
  const shadow = shadowRootOf(element);
  if (shadow) return childNodesOf(shadow);
  const given = tagOf(element) === 'SLOT' && 'assignedNodes' in element ? (element as HTMLSlotElement).assignedNodes() : [];
  return given.length > 0 ? given : childNodesOf(element);
}

// By number, not by class: nodes of a frame belong to another realm.
const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;
