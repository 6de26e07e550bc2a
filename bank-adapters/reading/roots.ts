/** Where elements can be looked for: the document, open shadow roots, and what same-origin frames hold. */
export type Root = Document | ShadowRoot;

/** No page seen in the wild nests deeper; a page that does is not worth hanging for. */
const deepest = 8;

/**
 * The document and everything below it that a person sees as the same page. A closed shadow root and a frame of another
 * origin stay closed: the browser does not open them to us, and we do not try.
 */
export function findRoots(document: Document): Root[] {
  const roots: Root[] = [];
  const visit = (root: Root, depth: number): void => {
    roots.push(root);
    if (depth === deepest) return;
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot, depth + 1);
      const frame = isFrame(element) ? element.contentDocument : undefined;
      if (frame) visit(frame, depth + 1);
    }
  };
  visit(document, 0);
  return roots;
}

/** All elements that match, in every root. */
export const findAll = (roots: readonly Root[], css: string): Element[] => roots.flatMap((root) => [...root.querySelectorAll(css)]);

// By name, not by class: elements of a frame belong to another realm, where `instanceof` is false.
const isFrame = (element: Element): element is HTMLIFrameElement => /^I?FRAME$/.test(element.tagName);
