import { recipeLimits, type FieldWay, type RecipeStep } from '../../../utils/model/recipe.ts';
import { parentOf } from '../../reading/leaves.ts';
import { findChild, insideOf, isOfStep, nameOf, roleOf, tokensOf } from '../steps-in-page.ts';

/** What an element is, by name and role. */
const plainStep = (element: Element): RecipeStep => {
  const role = roleOf(element);
  return { tag: nameOf(element), ...(role === undefined ? {} : { role }) };
};

/** The same with one of its classes, or with none where it has none that is a word. */
const markedStep = (element: Element, token: string | undefined = tokensOf(element)[0]): RecipeStep => ({ ...plainStep(element), ...(token === undefined ? {} : { token }) });

/** The elements from a row down to one in it, the row left out; `undefined` where it is not in it. */
export function pathDown(row: Element, element: Element): Element[] | undefined {
  const path: Element[] = [];
  for (let each: Element | null = element; each && path.length <= recipeLimits.steps; each = parentOf(each)) {
    if (each === row) return path.toReversed();
    path.push(each);
  }
  return undefined;
}

/**
 * The ways from a row to an element: by its class alone, from child to child by classes, and from child to child by
 * places. For one outside the row: the nearest such element before it. Only ways that lead there.
 */
export function waysTo(row: Element, element: Element): FieldWay[] {
  const path = pathDown(row, element);
  if (path === undefined) return waysUp(element);
  const down = (stepOf: (each: Element, siblings: Element[]) => RecipeStep): FieldWay => ({
    kind: 'inside',
    steps: path.map((each, at) => stepOf(each, insideOf(path[at - 1] ?? row))),
  });
  const byPlace = (each: Element, siblings: Element[]): RecipeStep => ({
    tag: nameOf(each),
    nth: siblings.filter((other) => nameOf(other) === nameOf(each)).indexOf(each) + 1,
  });
  const byClass = (each: Element, siblings: Element[]): RecipeStep => {
    const marked = markedStep(each);
    return marked.token !== undefined && findChild(siblings, marked) === each ? marked : byPlace(each, siblings);
  };
  const marked = path.length === 0 ? [] : tokensOf(element).slice(0, 2).map((token): FieldWay => ({ kind: 'marked', step: markedStep(element, token) }));
  const ways = [...marked.filter((way) => way.kind !== 'marked' || firstOf(row, way.step) === element), down(byClass), down(byPlace)];
  return distinct(ways.filter((way) => way.kind !== 'inside' || way.steps.every(({ nth = 1 }) => nth >= 1 && nth <= recipeLimits.nth)));
}

/** A heading that stands above rows, as exactly as it can be told first. */
function waysUp(element: Element): FieldWay[] {
  const around = [element, ...outwards(element, 2)];
  return distinct([
    { kind: 'above', steps: around.map((each) => markedStep(each)) },
    { kind: 'above', steps: [markedStep(element)] },
    { kind: 'above', steps: around.map(plainStep) },
  ]);
}

/** The elements around one, the nearest first, without those that every page has. */
export function outwards(element: Element, most: number): Element[] {
  const found: Element[] = [];
  for (let each = parentOf(element); each && found.length < most && !/^(?:body|html)$/.test(nameOf(each)); each = parentOf(each)) found.push(each);
  return found;
}

/**
 * What a row may be told by, as exactly as possible first. A class counts where the rows beside this one have it too:
 * `odd`, `selected` and the like are of one row.
 */
export function chainsOf(row: Element, rowsBeside: readonly Element[]): RecipeStep[][] {
  const shared = tokensOf(row).find((token) => rowsBeside.length > 0 && rowsBeside.filter((each) => isOfStep(each, { tag: nameOf(row), token })).length >= rowsBeside.length * 0.7);
  const own: RecipeStep = { ...plainStep(row), ...(shared === undefined ? {} : { token: shared }) };
  const around = outwards(row, 3);
  const chains = [
    [own, ...around.map((each) => markedStep(each))],
    [own, ...around.slice(0, 2).map(plainStep)],
    [plainStep(row), ...around.slice(0, 2).map(plainStep)],
  ];
  return distinct(shared === undefined ? chains : [...chains, [own]]);
}

function firstOf(row: Element, step: RecipeStep): Element | undefined {
  const waiting = insideOf(row).toReversed();
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    if (isOfStep(each, step)) return each;
    waiting.push(...insideOf(each).toReversed());
  }
  return undefined;
}

export const distinct = <Each>(all: readonly Each[]): Each[] => [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
