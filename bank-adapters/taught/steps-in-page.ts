import type { RecipeStep } from '../../utils/model/recipe.ts';
import { attributeOf, elementsIn, tagOf } from '../reading/dom.ts';
import { parentOf } from '../reading/leaves.ts';
import { shadowRootOf } from '../reading/roots.ts';

/** The classes of an element that a recipe may name: words without figures. */
export const tokensOf = (element: Element): string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/, 20).filter((token) => token.length <= 40 && /^[a-z][a-z_-]+$/i.test(token));

/** The role of an element, where it is a plain word. */
export const roleOf = (element: Element): string | undefined => /^[a-z]{1,40}$/.exec(attributeOf(element, 'role') ?? '')?.[0];

/** Its name, as it stands in a recipe. */
export const nameOf = (element: Element): string => tagOf(element).toLowerCase();

/** Whether an element is what a step says; its place is asked only where a way leads down, in `findChild`. */
export function isOfStep(element: Element, { tag, role, token }: RecipeStep): boolean {
  if (nameOf(element) !== tag) return false;
  if (role !== undefined && attributeOf(element, 'role') !== role) return false;
  return token === undefined || (attributeOf(element, 'class') ?? '').split(/\s+/).includes(token);
}

/** Whether an element, and those around it outwards, are what the steps say. */
export function isOfChain(element: Element, chain: readonly RecipeStep[]): boolean {
  let each: Element | null = element;
  for (const step of chain) {
    if (!each || !isOfStep(each, step)) return false;
    each = parentOf(each);
  }
  return true;
}

/** The child that a step leads to. */
export function findChild(children: readonly Element[], step: RecipeStep): Element | undefined {
  if (step.nth === undefined) return children.find((child) => isOfStep(child, step));
  const ofName = children.filter((child) => nameOf(child) === step.tag)[step.nth - 1];
  return ofName && isOfStep(ofName, step) ? ofName : undefined;
}

/** What stands in an element, as a person sees it: what is in its shadow first, then its own. */
export const insideOf = (element: Element): Element[] => [...Array.from(shadowRootOf(element)?.children ?? []), ...Array.from(elementsIn(element))];
