import { foldSpace } from '../../utils/parse/text.ts';
import { queryAll } from './dom.ts';
import { parentOf } from './leaves.ts';
import type { PageLeaves } from './page-leaves.ts';
import type { Root } from './roots.ts';
import type { PageView } from '../types.ts';

/** What says one thing holds no more pieces of text than this. */
const mostPieces = 12;

/** The first visible short text (at most 160 characters) that fits, with the element it stands in. */
export function findShownText({ leaves, rangeOf, isShown }: PageLeaves, pattern: RegExp): { text: string; element: Element } | undefined {
  // A sentence may be of several pieces: then the element around them says it, or the one around that.
  let elements = new Set(leaves.map((leaf) => leaf.element));
  for (let up = 0; up < 3; up += 1) {
    const around = new Set<Element>();
    for (const element of elements) {
      const { from, to } = rangeOf(element);
      if (to - from > mostPieces) continue;
      const pieces = leaves.slice(from, to);
      const all = foldSpace(pieces.map(({ text }) => text).join(' '));
      if (all.length > 400) continue;
      const parent = parentOf(element);
      if (parent) around.add(parent);
      if (!pattern.test(all)) continue;
      const text = foldSpace(pieces.filter(isShown).map((piece) => piece.text).join(' '));
      if (text.length <= 160 && pattern.test(text)) return { text, element };
    }
    elements = around;
  }
  return undefined;
}

/** The first visible button or link whose words fit. */
export function findControl(roots: readonly Root[], pattern: RegExp, view: PageView): Element | undefined {
  for (const root of roots) {
    for (const element of queryAll(root, 'button, a, [role="button"], input[type="submit"], input[type="button"]')) {
      const words = `${element.textContent ?? ''} ${element.getAttribute('value') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
      const isOff = element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true';
      if (words.length < 200 && pattern.test(foldSpace(words)) && !isOff && isShownWithin(element, view)) return element;
    }
  }
  return undefined;
}

/** True where neither the element nor anything around it is hidden. */
export function isShownWithin(element: Element, view: PageView): boolean {
  for (let each: Element | null = element; each; each = parentOf(each)) if (!view.isVisible(each)) return false;
  return true;
}
