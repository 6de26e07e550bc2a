/**
 * A form gives away its own properties: `<input name="parentNode">` inside it takes the place of its parent, and a walk
 * upwards never ends; `<input name="closest">`, and a call of it throws. What the browser itself put on the prototypes
 * cannot be taken over, so whatever may meet a form asks these.
 */
type Reading<Owner, Name extends keyof Owner> = (node: Owner) => Owner[Name];

// Outside a browser there are no prototypes to ask, and no forms that lie.
const nodes = typeof Node === 'undefined' ? undefined : Node.prototype;
const elements = typeof Element === 'undefined' ? undefined : Element.prototype;

function property<Owner extends object, Name extends string & keyof Owner>(owner: Owner | undefined, name: Name): Reading<Owner, Name> {
  const get: ((this: Owner) => Owner[Name]) | undefined = owner && Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (node) => (get ? get.call(node) : node[name]);
}

/** What a node stands in, whatever it says of itself. */
export const parentNodeOf: (node: Node) => ParentNode | null = property(nodes, 'parentNode');

/** What stands in a node, whatever it says of itself. */
export const childNodesOf: (node: Node) => ArrayLike<ChildNode> = property(nodes, 'childNodes');

export const nodeTypeOf = property(nodes, 'nodeType');
export const documentOf = property(nodes, 'ownerDocument');

/** All text below a node, hidden text too. */
export const allTextOf = (node: Node): string => textContentOf(node) ?? '';
const textContentOf = property(nodes, 'textContent');

/** By a name, not by a class: elements of a frame belong to another realm, where `instanceof` is false. */
export const tagOf = property(elements, 'tagName');
export const elementsIn = property(elements, 'children');
export const nextOf = property(elements, 'nextElementSibling');
export const previousOf = property(elements, 'previousElementSibling');
export const openRootOf = property(elements, 'shadowRoot');

export const attributeOf = (element: Element, name: string): string | null => (elements ? elements.getAttribute.call(element, name) : element.getAttribute(name));
export const closestTo = (element: Element, css: string): Element | null => (elements ? elements.closest.call(element, css) : element.closest(css));
export const holds = (element: Element, other: Node): boolean => (nodes ? nodes.contains.call(element, other) : element.contains(other));
export const boxOf = (element: Element): DOMRect => (elements ? elements.getBoundingClientRect.call(element) : element.getBoundingClientRect());

/** All elements below a root that match; a document lies as a form does. */
export function queryAll(root: Document | ShadowRoot | Element, css: string): Iterable<Element> {
  const type = nodeTypeOf(root);
  const owner = typeof Document === 'undefined' ? undefined : type === 9 ? Document.prototype : type === 1 ? Element.prototype : DocumentFragment.prototype;
  return owner ? owner.querySelectorAll.call(root, css) : root.querySelectorAll(css);
}
