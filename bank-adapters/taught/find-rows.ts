import type { RecipeStep } from '../../utils/model/recipe.ts';
import { queryAll } from '../reading/dom.ts';
import { parentOf } from '../reading/leaves.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import type { Root } from '../reading/roots.ts';
import type { Steps } from '../reading/steps.ts';
import type { Budget } from './budget.ts';
import { isOfChain } from './steps-in-page.ts';

/** More rows than these are counted as left. */
export const mostRows = 10_000;
/** Rows nest no deeper. */
const deepest = 80;

export interface FoundPlace {
  element: Element;
  /** Its pieces of text: the first, and the first after it. */
  from: number;
  to: number;
}

/** The elements with text that fit one chain, anywhere on the page, in reading order. */
export function* findPlaces(chain: readonly RecipeStep[], roots: readonly Root[], page: PageLeaves, budget: Budget): Steps<FoundPlace[]> {
  const found: FoundPlace[] = [];
  const [own] = chain;
  if (own === undefined) return found;
  let seen = 0;
  for (const root of roots) {
    // The name is letters, figures and hyphens: no more than a name to a selector.
    for (const element of queryAll(root, own.tag)) {
      seen += 1;
      if (seen % 400 === 0) yield;
      budget.spend(chain.length);
      const { from, to } = page.rangeOf(element);
      if (to > from && isOfChain(element, chain)) found.push({ element, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Rows by the first alternative that finds any. What holds other rows is none. */
export function* findRows(alternatives: readonly RecipeStep[][], roots: readonly Root[], page: PageLeaves, budget: Budget): Steps<{ rows: FoundPlace[]; way: number }> {
  for (const [way, chain] of alternatives.entries()) {
    const places = yield* findPlaces(chain, roots, page, budget);
    const rows = innermost(places, budget);
    if (rows.length > 0) return { rows, way };
  }
  return { rows: [], way: -1 };
}

function innermost(places: readonly FoundPlace[], budget: Budget): FoundPlace[] {
  const all = new Set(places.map(({ element }) => element));
  const holding = new Set<Element>();
  for (const { element } of places) {
    let around = parentOf(element);
    for (let depth = 0; around && depth < deepest; depth += 1) {
      budget.spend();
      if (all.has(around)) {
        holding.add(around);
        break;
      }
      around = parentOf(around);
    }
  }
  return places.filter(({ element }) => !holding.has(element));
}
