/**
 * A form gives away its own properties: `<input name="parentNode">` inside it takes the place of its parent, and a walk
 * upwards never ends. The browser's own getters cannot be taken over, so what walks the page asks them.
 */
const getterOf = (owner: object | undefined, name: string): ((this: Node) => unknown) | undefined => (owner ? Object.getOwnPropertyDescriptor(owner, name)?.get : undefined);

// Outside a browser there are no prototypes to ask, and no forms that lie.
const nodes = typeof Node === 'undefined' ? undefined : Node.prototype;
const parents = getterOf(nodes, 'parentNode');
const children = getterOf(nodes, 'childNodes');

/** What a node stands in, whatever it says of itself. */
export const parentNodeOf = (node: Node): ParentNode | null => (parents ? (parents.call(node) as ParentNode | null) : node.parentNode);

/** What stands in a node, whatever it says of itself. */
export const childNodesOf = (node: Node): ArrayLike<ChildNode> => (children ? (children.call(node) as ArrayLike<ChildNode>) : node.childNodes);

/** All elements below a root that match; a document lies as a form does. */
export function queryAll(root: Document | ShadowRoot | Element, css: string): Iterable<Element> {
  const owner = typeof Document === 'undefined' ? undefined : root.nodeType === 9 ? Document.prototype : root.nodeType === 1 ? Element.prototype : DocumentFragment.prototype;
  return owner ? owner.querySelectorAll.call(root, css) : root.querySelectorAll(css);
}
