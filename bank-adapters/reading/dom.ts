/**
 * A form gives away its own properties: `<input name="parentNode">` inside it takes the place of its parent, and a walk
 * upwards never ends; `<input name="closest">`, and a call of it throws. What the browser itself put on the prototypes
 * cannot be taken over, so whatever may meet a form asks these. All other elements are asked themselves, which costs less.
 */

// Outside a browser there are no prototypes to ask, and no forms that lie.
const nodes = typeof Node === 'undefined' ? undefined : Node.prototype;
const elements = typeof Element === 'undefined' ? undefined : Element.prototype;

/** A form, or what says something else than a name when it is asked for its name. */
function mayLie(node: Node): boolean {
  const name: unknown = node.nodeName;
  return name === 'FORM' || typeof name !== 'string';
}

/** What the browser says of a node, whatever it says of itself. */
function honest<Owner extends Node, Name extends string & keyof Owner>(owner: Owner | undefined, name: Name): (node: Owner) => Owner[Name] {
  const get: ((this: Owner) => Owner[Name]) | undefined = owner && Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (node) => (get ? get.call(node) : node[name]);
}

const parent = honest(nodes, 'parentNode');
const around = honest(nodes, 'parentElement');
const first = honest(nodes, 'firstChild');
const following = honest(nodes, 'nextSibling');
const children = honest(nodes, 'childNodes');
const type = honest(nodes, 'nodeType');
const home = honest(nodes, 'ownerDocument');
const text = honest(nodes, 'textContent');
const tag = honest(elements, 'tagName');
const inner = honest(elements, 'children');
const next = honest(elements, 'nextElementSibling');
const previous = honest(elements, 'previousElementSibling');
const shadow = honest(elements, 'shadowRoot');

/**
 * The name of a node that answers for itself, `undefined` for one that may lie. Who asks for it first may ask the node
 * itself for all else: over a whole page that is half of the work.
 */
export const plainNameOf = (node: Node): string | undefined => (mayLie(node) ? undefined : node.nodeName);

/** The element that a node stands in; `null` at the top of a document and of a shadow tree. */
export const elementAround = (node: Node): Element | null => (mayLie(node) ? around(node) : node.parentElement);
export const parentNodeOf = (node: Node): ParentNode | null => (mayLie(node) ? parent(node) : node.parentNode);
export const firstChildOf = (node: Node): ChildNode | null => (mayLie(node) ? first(node) : node.firstChild);
export const nextNodeOf = (node: Node): ChildNode | null => (mayLie(node) ? following(node) : node.nextSibling);
export const childNodesOf = (node: Node): NodeListOf<ChildNode> => (mayLie(node) ? children(node) : node.childNodes);
export const nodeTypeOf = (node: Node): number => (mayLie(node) ? type(node) : node.nodeType);
export const documentOf = (node: Node): Document | null => (mayLie(node) ? home(node) : node.ownerDocument);

/** All text below a node, hidden text too. */
export const allTextOf = (node: Node): string => (mayLie(node) ? text(node) : node.textContent) ?? '';

/** By a name, not by a class: elements of a frame belong to another realm, where `instanceof` is false. */
export const tagOf = (element: Element): string => (mayLie(element) ? tag(element) : element.tagName);
export const elementsIn = (element: Element): HTMLCollection => (mayLie(element) ? inner(element) : element.children);
export const nextOf = (element: Element): Element | null => (mayLie(element) ? next(element) : element.nextElementSibling);
export const previousOf = (element: Element): Element | null => (mayLie(element) ? previous(element) : element.previousElementSibling);
export const openRootOf = (element: Element): ShadowRoot | null => (mayLie(element) ? shadow(element) : element.shadowRoot);

export const attributeOf = (element: Element, name: string): string | null => (elements ? elements.getAttribute.call(element, name) : element.getAttribute(name));
export const closestTo = (element: Element, css: string): Element | null => (elements ? elements.closest.call(element, css) : element.closest(css));
export const holds = (element: Element, other: Node): boolean => (nodes ? nodes.contains.call(element, other) : element.contains(other));
export const boxOf = (element: Element): DOMRect => (elements ? elements.getBoundingClientRect.call(element) : element.getBoundingClientRect());

/** All elements below a root that match; a document lies as a form does. */
export function queryAll(root: Document | ShadowRoot | Element, css: string): ArrayLike<Element> & Iterable<Element> {
  const kind = type(root);
  const owner = typeof Document === 'undefined' ? undefined : kind === 9 ? Document.prototype : kind === 1 ? Element.prototype : DocumentFragment.prototype;
  return owner ? owner.querySelectorAll.call(root, css) : root.querySelectorAll(css);
}
