import type { PageView } from '../types.ts';
import { queryAll } from './dom.ts';
import { parentOf, readAllLeaves, type Leaf } from './leaves.ts';
import type { Steps } from './steps.ts';

/** A whole page as its pieces of text in reading order: walked once, looked at by everything that searches. */
export interface PageLeaves {
  leaves: readonly Leaf[];
  /** Whether a person sees the piece. Asked only of those that matter: asking costs a layout. */
  isShown: (leaf: Leaf) => boolean;
  /** The positions of the pieces inside an element: the first, and the first after it. */
  rangeOf: (element: Element) => { from: number; to: number };
}

/** A view is one moment of a page, so its pieces are one too. */
const known = new WeakMap<PageView, PageLeaves>();

export function* readPageLeaves(view: PageView): Steps<PageLeaves> {
  const before = known.get(view);
  if (before) return before;
  const leaves: Leaf[] = [];
  for (const document of [view.document, ...framesOf(view.document)]) leaves.push(...(yield* readAllLeaves(document.documentElement)));
  const positions = yield* placeAll(leaves);
  const shown = new Map<Element, boolean>();
  const isShown = (element: Element): boolean => {
    const said = shown.get(element);
    if (said !== undefined) return said;
    const parent = parentOf(element);
    const seen = view.isVisible(element) && (parent === null || isShown(parent));
    shown.set(element, seen);
    return seen;
  };
  const page: PageLeaves = {
    leaves,
    isShown: ({ element }) => isShown(element),
    rangeOf: (element) => positions.get(element) ?? { from: 0, to: 0 },
  };
  known.set(view, page);
  return page;
}

function* placeAll(leaves: readonly Leaf[]): Steps<Map<Element, { from: number; to: number }>> {
  const positions = new Map<Element, { from: number; to: number }>();
  for (const [index, leaf] of leaves.entries()) {
    if (index % 200 === 199) yield;
    for (let each: Element | null = leaf.element; each; each = parentOf(each)) {
      const range = positions.get(each);
      if (range) range.to = index + 1;
      else positions.set(each, { from: index, to: index + 1 });
    }
  }
  return positions;
}

/** Same-origin frames below a document, at most so many deep: pages of framesets have no more. */
function framesOf(document: Document, depth = 3): Document[] {
  if (depth === 0) return [];
  return [...queryAll(document, 'iframe, frame')].flatMap((frame) => {
    const inner = 'contentDocument' in frame ? (frame as HTMLIFrameElement).contentDocument : null;
    return inner?.documentElement ? [inner, ...framesOf(inner, depth - 1)] : [];
  });
}
