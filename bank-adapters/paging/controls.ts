import { parentOf } from '../reading/leaves.ts';
import { isShownWithin } from '../reading/find-text.ts';
import type { Root } from '../reading/roots.ts';
import type { PageView } from '../types.ts';

/** Something on the page that a person presses. */
export interface Control {
  element: Element;
  /** What is written on it, and what a screen reader says of it; each folded, none empty. */
  text: string;
  labels: string[];
}

const pressable = 'button, a, [role="button"], [role="link"], [role="tab"], input[type="submit"], input[type="button"], [onclick]';

/** A label longer than this is a text, not a label. */
const longestLabel = 80;

/** Everything that can be pressed now: visible, enabled, with a label or a mark on it. */
export function readControls(roots: readonly Root[], view: PageView): Control[] {
  return roots.flatMap((root) =>
    [...root.querySelectorAll(pressable)].flatMap((element): Control[] => {
      const text = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      if (text.length > longestLabel || isOff(element) || !isShownWithin(element, view)) return [];
      return [{ element, text, labels: labelsOf(element, text) }];
    }),
  );
}

function labelsOf(element: Element, text: string): string[] {
  const said = ['aria-label', 'title', 'value', 'alt'].map((name) => element.getAttribute(name) ?? '');
  const pictures = [...element.querySelectorAll('img[alt], svg[aria-label], [aria-label]')].map((each) => each.getAttribute('alt') ?? each.getAttribute('aria-label') ?? '');
  return [text, ...said, ...pictures].map((label) => label.replaceAll(/\s+/g, ' ').trim()).filter((label) => label !== '' && label.length <= longestLabel);
}

/** Disabled by its own word, or by that of the item that it stands in. */
function isOff(element: Element): boolean {
  const item = element.parentElement?.tagName === 'LI' ? [element.parentElement] : [];
  return [element, ...item].some((each) => each.hasAttribute('disabled') || each.getAttribute('aria-disabled') === 'true' || /(^|[\s_-])(is-)?disabled($|[\s_-])/i.test(each.getAttribute('class') ?? ''));
}

/** The element and everything around it, out of shadow trees too, innermost first. */
export function aroundOf(element: Element): Element[] {
  const around: Element[] = [];
  for (let each: Element | null = element; each; each = parentOf(each)) around.push(each);
  return around;
}

/** Class names, ids and test ids, in which pages name what they do in English. */
export const namesOf = (element: Element): string => ['class', 'id', 'data-testid', 'data-test', 'name'].map((name) => element.getAttribute(name) ?? '').join(' ');
