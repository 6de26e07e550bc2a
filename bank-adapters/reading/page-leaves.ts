import type { PageView } from '../types.ts';
import { nodeTypeOf } from './dom.ts';
import { parentOf, readAllLeaves, type Leaf } from './leaves.ts';
import { findRoots, type Root } from './roots.ts';
import type { Steps } from './steps.ts';

/** A whole page as its pieces of text in reading order: walked once, looked at by everything that searches. */
export interface PageLeaves {
  leaves: readonly Leaf[];
  /** There is more than this below: nobody reads so much. */
  isCut: boolean;
  /** Whether a person sees the piece. Asked only of those that matter: asking costs a layout. */
  isShown: (leaf: Leaf) => boolean;
  /** The positions of the pieces inside an element: the first, and the first after it. */
  rangeOf: (element: Element) => { from: number; to: number };
}

/** Ten thousand rows are no more than a third of it. */
const mostLeaves = 150_000;

/** A view is one moment of a page, so its pieces are one too. */
const known = new WeakMap<PageView, PageLeaves>();

export function* readPageLeaves(view: PageView): Steps<PageLeaves> {
  const before = known.get(view);
  if (before) return before;
  const leaves: Leaf[] = [];
  // By number: an object for each element of a long page is much to keep.
  const numbers = new Map<Element, number>();
  const starts: number[] = [];
  const ends: number[] = [];
  for (const root of findRoots(view)) {
    if (!isDocument(root) || !root.documentElement) continue;
    const start = leaves.length;
    const own = yield* readAllLeaves(root.documentElement, mostLeaves + 1 - start, (element, from, to) => {
      numbers.set(element, starts.length);
      starts.push(start + from);
      ends.push(start + to);
    });
    for (const leaf of own) leaves.push(leaf);
  }
  const isCut = leaves.length > mostLeaves;
  const shown = new Map<Element, boolean>();
  const isShown = (element: Element): boolean => {
    const before = shown.get(element);
    if (before !== undefined) return before;
    const climbed: Element[] = [];
    let each: Element | null = element;
    for (; each && !shown.has(each); each = parentOf(each)) climbed.push(each);
    let seen = each === null || shown.get(each) === true;
    for (let below = climbed.pop(); below; below = climbed.pop()) {
      seen = seen && view.isVisible(below);
      shown.set(below, seen);
    }
    return seen;
  };
  const page: PageLeaves = {
    leaves,
    isCut,
    isShown: ({ element }) => isShown(element),
    rangeOf: (element) => {
      const at = numbers.get(element) ?? -1;
      return { from: starts[at] ?? 0, to: ends[at] ?? 0 };
    },
  };
  known.set(view, page);
  return page;
}

/** A page first, then the same-origin frames in it; shadow roots stand in their hosts' place. */
const isDocument = (root: Root): root is Document => nodeTypeOf(root) === 9;
