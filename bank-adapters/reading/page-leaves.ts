import type { PageView } from '../types.ts';
import { nodeTypeOf } from './dom.ts';
import { parentOf, readAllLeaves, type Leaf } from './leaves.ts';
import { findRoots, type Root } from './roots.ts';
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
  for (const root of findRoots(view)) {
    if (!isDocument(root) || !root.documentElement) continue;
    for (const leaf of yield* readAllLeaves(root.documentElement)) leaves.push(leaf);
  }
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

/** A page first, then the same-origin frames in it; shadow roots stand in their hosts' place. */
const isDocument = (root: Root): root is Document => nodeTypeOf(root) === 9;
