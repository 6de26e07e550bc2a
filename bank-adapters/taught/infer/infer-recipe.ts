import type { IsoDate } from '../../../utils/model/iso-date.ts';
import { recipeFormat, recipeLimits, type Recipe, type RecipeField, type RecipeFieldName, type RecipeStep } from '../../../utils/model/recipe.ts';
import { parentOf } from '../../reading/leaves.ts';
import type { Steps } from '../../reading/steps.ts';
import type { PageView } from '../../types.ts';
import { pathPatternOf } from '../path-pattern.ts';
import { readByRecipe, type RecipeReading } from '../read-recipe.ts';
import { insideOf, isOfChain, nameOf } from '../steps-in-page.ts';
import { findMark } from './find-mark.ts';
import { chainsOf, distinct, outwards, pathDown, waysTo } from './ways-to.ts';

/** What its user pointed at in one row. A field may stand in several parts. */
export interface Pointed {
  fields: Partial<Record<RecipeFieldName, Element[]>>;
  /** In some row of money that came in: what marks it. */
  incoming?: Element;
}

/** What the page itself does not tell. */
export type Choices = Pick<Recipe, 'sign' | 'currency' | 'dateOrder'>;

export interface RecipeIdentity {
  id: string;
  version: number;
  sites: string[];
  taughtOn: IsoDate;
}

export interface Inferred {
  recipe: Recipe;
  reading: RecipeReading;
}

/** Until all of these have been pointed at there is nothing to infer. */
export const isEnough = ({ fields }: Pointed): boolean => [fields.date, fields.description, fields.amount ?? fields.debit ?? fields.credit].every((each) => each !== undefined && each.length > 0);

/**
 * The recipe that reads the most rows like the one that was pointed at, with what it reads. The date may stand in the
 * row or in a heading above several. `undefined` where what was pointed at is in no row.
 */
export function* inferRecipe(pointed: Pointed, choices: Choices, identity: RecipeIdentity, view: PageView): Steps<Inferred | undefined> {
  let best: (Inferred & { score: number }) | undefined;
  for (const row of rowsAround(pointed)) {
    const fields = fieldsFrom(row, pointed);
    for (const chain of chainsOf(row, besides(row))) {
      const recipe: Recipe = { format: recipeFormat, ...identity, paths: [pathPatternOf(view.url.pathname)], rows: [chain], fields, ...choices };
      const reading = yield* readByRecipe(recipe, view);
      const score = scoreOf(reading);
      if (score > (best?.score ?? 0)) best = { recipe, reading, score };
      else if (best && score === best.score && best.recipe.rows.length < recipeLimits.alternatives) best.recipe.rows.push(chain);
      yield;
    }
  }
  if (best === undefined) return undefined;
  const recipe: Recipe = { ...best.recipe, rows: distinct(best.recipe.rows) };
  const incoming = pointed.incoming && findMark(pointed.incoming, best.reading);
  if (incoming === undefined) return { recipe, reading: best.reading };
  const marked: Recipe = { ...recipe, incoming };
  return { recipe: marked, reading: yield* readByRecipe(marked, view) };
}

/** Rows that were read count; those that were not count against it. */
function scoreOf({ groups }: RecipeReading): number {
  const rows = groups.flatMap((group) => group.rows);
  const read = rows.filter(({ row }) => row !== undefined).length;
  // Where no row is read, the rows that have all their fields still tell what is alike.
  return read * 10 - (rows.length - read) * 4 + (read === 0 ? rows.length * 5 : 0);
}

/**
 * The elements that may be the row: what holds the description, an amount and the date, and what holds them without the
 * date. Of two columns of money one may have been pointed out in another row, where it is filled.
 */
function rowsAround({ fields: { date = [], description = [], amount, debit, credit } }: Pointed): Element[] {
  const moneys = [amount, debit, credit].filter((each) => each !== undefined && each.length > 0);
  const rows = moneys.flatMap((money = []) => {
    const whole = holderOf([...date, ...description, ...money]);
    const rest = holderOf([...description, ...money]);
    return rest !== undefined && date.every((each) => pathDown(rest, each) === undefined) ? [whole, rest] : [whole];
  });
  return [...new Set(rows)].filter((row) => row !== undefined && !/^(?:body|html|table|tbody)$/.test(nameOf(row))) as Element[];
}

/** The innermost element that holds them all. */
function holderOf([first, ...rest]: readonly Element[]): Element | undefined {
  const around = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let each: Element | null = element; each; each = parentOf(each)) found.push(each);
    return found;
  };
  const paths = rest.map((element) => new Set(around(element)));
  return first && around(first).find((each) => paths.every((path) => path.has(each)));
}

/** The rows beside one, in its own list, or where it is alone there, in those beside it. */
function besides(row: Element): Element[] {
  const list = parentOf(row);
  const own = list ? insideOf(list).filter((each) => each !== row && nameOf(each) === nameOf(row)) : [];
  const beside = list && parentOf(list);
  return own.length > 0 || !beside ? own : insideOf(beside).flatMap((each) => (each === list ? [] : insideOf(each).filter((cousin) => nameOf(cousin) === nameOf(row))));
}

function fieldsFrom(row: Element, { fields }: Pointed): Recipe['fields'] {
  const field = (elements: readonly Element[] = []): RecipeField => elements.slice(0, recipeLimits.parts).map((element) => waysTo(row, element));
  const money = (elements: readonly Element[] = []): RecipeField => elements.slice(0, recipeLimits.parts).map((element) => waysTo(rowLike(row, element), element));
  const optional = (name: 'amount' | 'debit' | 'credit' | 'balance'): Partial<Record<typeof name, RecipeField>> => (fields[name] === undefined ? {} : { [name]: money(fields[name]) });
  return { date: field(fields.date), description: field(fields.description), ...optional('amount'), ...optional('debit'), ...optional('credit'), ...optional('balance') };
}

/** The row that an element stands in: this one, or one built like it. */
function rowLike(row: Element, element: Element): Element {
  if (pathDown(row, element) !== undefined) return row;
  const plain = [row, ...outwards(row, 2)].map((each): RecipeStep => ({ tag: nameOf(each) }));
  return outwards(element, recipeLimits.steps).find((each) => isOfChain(each, plain)) ?? row;
}
