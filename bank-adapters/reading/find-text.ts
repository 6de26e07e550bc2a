import { foldSpace } from '../../utils/parse/text.ts';
import { parentOf, readText } from './leaves.ts';
import type { Root } from './roots.ts';
import type { PageView } from '../types.ts';

/** The first visible short text (at most 160 characters) that fits, with the element it stands in. */
export function findShownText(roots: readonly Root[], pattern: RegExp, view: PageView): { text: string; element: Element } | undefined {
  for (const root of roots) {
    for (const element of root.querySelectorAll('p, div, span, td, li, h1, h2, h3, h4, h5, strong, em, dd, output, section')) {
      // Only the innermost element that says it: a whole page says everything.
      if (element.children.length > 3 || !pattern.test(foldSpace(element.textContent ?? '').slice(0, 400))) continue;
      if (!isShownWithin(element, view)) continue;
      const text = readText(element, view.isVisible);
      if (text.length <= 160 && pattern.test(text)) return { text, element };
    }
  }
  return undefined;
}

/** The first visible button or link whose words fit. */
export function findControl(roots: readonly Root[], pattern: RegExp, view: PageView): Element | undefined {
  for (const root of roots) {
    for (const element of root.querySelectorAll('button, a, [role="button"], input[type="submit"], input[type="button"]')) {
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
