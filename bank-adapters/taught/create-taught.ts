import type { FieldWay, Recipe, RecipeStep } from '../../utils/model/recipe.ts';
import { finish, type Steps } from '../reading/steps.ts';
import { findControl } from '../reading/find-text.ts';
import { findRoots } from '../reading/roots.ts';
import { readPageLeaves } from '../reading/page-leaves.ts';
import { olderWord } from '../reading/words.ts';
import type { AccountReading, Adapter, PageView, Reading } from '../types.ts';
import { aboutOf } from './about.ts';
import { createBudget, RecipeTooCostly } from './budget.ts';
import { findRows } from './find-rows.ts';
import { fitsPattern } from './path-pattern.ts';
import { readByRecipe, type RecipeReading, type TaughtGroup } from './read-recipe.ts';

/** Where more than this part of the rows cannot be read, the recipe does not fit the page any more. */
const mostUnreadable = 0.2;

/** A recipe as one adapter in the list. It is as sure as a bank's own response where it finds rows: its user has shown it. */
export const createTaught = (recipe: Recipe): Adapter => ({
  about: aboutOf(recipe, recipe.sites[0] ?? ''),
  score: (view) => (recipe.paths.some((path) => fitsPattern(path, view.url.pathname)) && hasRows(recipe, view) ? 1 : 0),
  readPage: (view) => readTaughtPage(recipe, view),
});

const hasRows = (recipe: Recipe, view: PageView): boolean => finish(findRows(recipe.rows, findRoots(view), finish(readPageLeaves(view)), createBudget())).rows.length > 0;

function* readTaughtPage(recipe: Recipe, view: PageView): Steps<Reading> {
  try {
    return toReading(recipe, yield* readByRecipe(recipe, view), view);
  } catch (error) {
    if (error instanceof RecipeTooCostly) return { kind: 'unrecognised', reason: 'too-large' };
    throw error;
  }
}

function toReading(recipe: Recipe, { groups, rowsLeft, way, fields }: RecipeReading, view: PageView): Reading {
  const all = groups.flatMap(({ rows }) => rows);
  const unread = all.filter(({ row }) => row === undefined);
  if (all.length === 0) return { kind: 'unrecognised', reason: 'no-transactions-found' };
  if (unread.length > all.length * mostUnreadable) {
    const isDated = unread.some(({ texts }) => texts.date.length > 0);
    return { kind: 'unrecognised', reason: isDated ? 'amounts-unreadable' : 'dates-unreadable', detail: `${unread.length} of ${all.length} rows` };
  }
  const accounts = groups.map((group) => accountOf(group, view));
  const last = accounts.at(-1);
  if (last) {
    last.coverage.rowsLeft += rowsLeft;
    last.coverage.hasOlder = findControl(findRoots(view), olderWord, view) !== undefined;
  }
  return { kind: 'rows', accounts, fieldRoutes: { list: (recipe.rows[way] ?? []).slice(0, 2).map(describeStep).join(' in '), ...routesOf(fields) } };
}

function accountOf({ account, rows, signIsDoubtful }: TaughtGroup, view: PageView): AccountReading {
  const read = rows.flatMap(({ row }) => row ?? []);
  const { currency, ...known } = account;
  return {
    ...known,
    name: account.name || (account.mask === undefined ? view.url.hostname : ''),
    currency: currency ?? read[0]?.currency ?? '',
    rows: read,
    rowOrder: 'unknown',
    ...(signIsDoubtful ? { signIsDoubtful } : {}),
    coverage: { hasOlder: false, rowsLeft: rows.length - read.length },
  };
}

/** Which way each field was read by, so that drift is seen. */
const routesOf = (fields: RecipeReading['fields']): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, parts]) => (parts.length === 0 ? [] : [[name, parts.map(({ way: used }) => describeWay(used)).join(', ')]])));

/** As those who build pages write it. */
const describeStep = ({ tag, token, nth }: RecipeStep): string => `${tag}${token === undefined ? '' : `.${token}`}${nth === undefined ? '' : ` ${nth}`}`;

function describeWay(way: FieldWay): string {
  if (way.kind === 'marked') return describeStep(way.step);
  const last = way.kind === 'above' ? way.steps[0] : way.steps.at(-1);
  const said = last === undefined ? 'row' : describeStep(last);
  return way.kind === 'above' ? `above: ${said}` : said;
}
