import { parentOf, readAllLeaves, type Leaf } from './leaves.ts';
import type { PageView } from '../types.ts';

/** A whole page as its pieces of text in reading order: walked once, looked at by everything that searches. */
export interface PageLeaves {
  leaves: readonly Leaf[];
  /** Whether a person sees the piece. Asked only of those that matter: asking costs a layout. */
  isShown: (leaf: Leaf) => boolean;
  /** The positions of the pieces inside an element: the first, and the first after it. */
  rangeOf: (element: Element) => { from: number; to: number };
}

export function readPageLeaves(view: PageView): PageLeaves {
  const leaves = [view.document, ...framesOf(view.document)].flatMap((document) => readAllLeaves(document.documentElement));
  const shown = new Map<Element, boolean>();
  const positions = new Map<Element, { from: number; to: number }>();
  leaves.forEach((leaf, index) => {
    for (let each: Element | null = leaf.element; each; each = parentOf(each)) {
      const known = positions.get(each);
      if (known) known.to = index + 1;
      else positions.set(each, { from: index, to: index + 1 });
    }
  });
  const isShown = (element: Element): boolean => {
    const known = shown.get(element);
    if (known !== undefined) return known;
    const parent = parentOf(element);
    const seen = view.isVisible(element) && (parent === null || isShown(parent));
    shown.set(element, seen);
    return seen;
  };
  return {
    leaves,
    isShown: ({ element }) => isShown(element),
    rangeOf: (element) => positions.get(element) ?? { from: 0, to: 0 },
  };
}

/** Same-origin frames below a document, one level of them: pages of framesets have no more. */
const framesOf = (document: Document): Document[] =>
  [...document.querySelectorAll('iframe, frame')].flatMap((frame) => {
    const inner = 'contentDocument' in frame ? (frame as HTMLIFrameElement).contentDocument : null;
    return inner?.documentElement ? [inner] : [];
  });
