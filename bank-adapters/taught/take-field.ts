import type { FieldWay, RecipeField, RecipeStep } from '../../utils/model/recipe.ts';
import type { PageLeaves } from '../reading/page-leaves.ts';
import type { Budget } from './budget.ts';
import type { FoundPlace } from './find-rows.ts';
import { findChild, insideOf, isOfStep } from './steps-in-page.ts';

/** A field is a few pieces of text; what has more of them is something else. */
const mostPieces = 40;

/** Headings by the chain that finds them, in reading order. */
export type Headings = (way: Extract<FieldWay, { kind: 'above' }>) => readonly FoundPlace[];

export interface TakingFrom {
  page: PageLeaves;
  headings: Headings;
  budget: Budget;
}

/** One part of a field as it was found in a row. */
export interface TakenPart {
  texts: string[];
  element: Element;
}

/** A field with the one way for each of its parts that this list is read by. */
export type SettledField = { way: FieldWay; at: number }[];

/** Rows from all over the list that tell which alternative fits it. */
const asked = 60;

/**
 * Which alternative of each part the whole list is read by: the first that finds anything in it. Never another one for
 * a single row, where it might find something else.
 */
export function settleField(rows: readonly FoundPlace[], field: RecipeField, from: TakingFrom): SettledField {
  const sample = rows.length <= asked ? rows : Array.from({ length: asked }, (_, at) => rows[Math.floor((at * rows.length) / asked)] as FoundPlace);
  return field.flatMap((ways) => {
    const at = ways.findIndex((way) => sample.some((row) => takePart(row, way, from) !== undefined));
    const way = ways[at];
    return way === undefined ? [] : [{ way, at }];
  });
}

/** The parts of a field in one row; those that are not there are left out. */
export const takeField = (row: FoundPlace, field: SettledField | undefined, from: TakingFrom): TakenPart[] => (field ?? []).flatMap(({ way }) => takePart(row, way, from) ?? []);

function takePart(row: FoundPlace, way: FieldWay, from: TakingFrom): TakenPart | undefined {
  const element = findByWay(row, way, from);
  const texts = element && textsOf(element, from.page, from.budget);
  return element && texts && texts.length > 0 ? { texts, element } : undefined;
}

/** The element of a row that one way leads to. */
export function findByWay(row: FoundPlace, way: FieldWay, { headings, budget }: Pick<TakingFrom, 'headings' | 'budget'>): Element | undefined {
  if (way.kind === 'inside') return stepDown(row.element, way.steps, budget);
  if (way.kind === 'marked') return findInside(row.element, way.step, budget);
  return lastBefore(headings(way), row.from)?.element;
}

/** By halves: a page may have as many headings as rows. */
function lastBefore(places: readonly FoundPlace[], from: number): FoundPlace | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

function stepDown(top: Element, steps: readonly RecipeStep[], budget: Budget): Element | undefined {
  let each: Element | undefined = top;
  for (const step of steps) {
    if (!each) return undefined;
    const inside = insideOf(each);
    budget.spend(inside.length + 1);
    each = findChild(inside, step);
  }
  return each;
}

function findInside(top: Element, step: RecipeStep, budget: Budget): Element | undefined {
  const waiting = insideOf(top).toReversed();
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    budget.spend();
    if (isOfStep(each, step)) return each;
    const inside = insideOf(each);
    for (let at = inside.length - 1; at >= 0; at -= 1) waiting.push(inside[at] as Element);
  }
  return undefined;
}

/** The pieces of text of an element that a person sees. */
export function textsOf(element: Element, page: PageLeaves, budget: Budget): string[] {
  const { from, to } = page.rangeOf(element);
  const pieces = page.leaves.slice(from, Math.min(to, from + mostPieces));
  budget.spend(pieces.length);
  return pieces.filter((leaf) => page.isShown(leaf)).map((leaf) => leaf.text);
}
