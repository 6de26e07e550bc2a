import type { FieldWay, RecipeStep } from '../../../utils/model/recipe.ts';
import { createBudget } from '../budget.ts';
import type { RecipeReading } from '../read-recipe.ts';
import { insideOf, nameOf, roleOf, tokensOf } from '../steps-in-page.ts';
import { findByWay } from '../take-field.ts';
import { outwards } from './ways-to.ts';

/**
 * What some rows have and others have not, at or about the element that was pointed at: a class of an arrow, or the
 * arrow itself. `undefined` where every row has it, or none: then it marks nothing.
 */
export function findMark(element: Element, { groups }: RecipeReading): FieldWay | undefined {
  const rows = groups.flatMap((group) => group.rows);
  const places = new Set(rows.map(({ place }) => place.element));
  const around = [element, ...outwards(element, 4)];
  const end = around.findIndex((each) => places.has(each));
  const nearby = [...around.slice(0, end === -1 ? 1 : end), ...insideOf(element)];
  const budget = createBudget();
  return nearby
    .flatMap(stepsOf)
    .map((step): FieldWay => ({ kind: 'marked', step }))
    .find((way) => {
      const marked = rows.filter(({ place }) => findByWay(place, way, { headings: () => [], budget }) !== undefined).length;
      return marked > 0 && marked < rows.length;
    });
}

function stepsOf(element: Element): RecipeStep[] {
  const tag = nameOf(element);
  const role = roleOf(element);
  return [...tokensOf(element).map((token) => ({ tag, token })), ...(role === undefined ? [] : [{ tag, role }]), { tag }].filter((step) => /^[a-z][a-z0-9-]{0,39}$/.test(step.tag));
}
