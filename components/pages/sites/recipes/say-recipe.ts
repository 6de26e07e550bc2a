import { formatDate } from '../../../../utils/i18n/dates.ts';
import { t } from '../../../../utils/i18n/words.ts';
import { hostOfPattern } from '../../../../utils/model/match-pattern.ts';
import type { FieldWay, Recipe, RecipeField, RecipeStep } from '../../../../utils/model/recipe.ts';

/** One thing that a recipe says, in words. */
export interface SaidPart {
  name: string;
  said: string;
}

const fieldNames = { date: 'sites.fieldDate', description: 'sites.fieldDescription', amount: 'sites.fieldAmount', debit: 'sites.fieldDebit', credit: 'sites.fieldCredit', balance: 'sites.fieldBalance' } as const;
const signWords = { signed: 'recipes.signed', 'spending-positive': 'recipes.spending', unknown: 'recipes.unknown' } as const;
const orderWords = { 'day-first': 'recipes.dayFirst', 'month-first': 'recipes.monthFirst' } as const;

/** The hosts that a recipe was taught on. */
export const hostsOfRecipe = ({ sites }: Recipe): string => sites.map((site) => hostOfPattern(site).replace(/^\*\./, '')).filter((host, at, all) => all.indexOf(host) === at).join(', ');

/** Everything that a recipe says, so that nobody takes one in unseen. */
export function sayRecipe(recipe: Recipe): SaidPart[] {
  const { rows, fields, sign, incoming, currency, dateOrder } = recipe;
  const named = (Object.keys(fieldNames) as (keyof typeof fieldNames)[]).flatMap((name) => {
    const field = fields[name];
    return field === undefined ? [] : [{ name: t(fieldNames[name]), said: sayField(field) }];
  });
  return [
    { name: t('recipes.from'), said: t('recipes.fromSaid', { hosts: hostsOfRecipe(recipe), date: formatDate(recipe.taughtOn) }) },
    { name: t('recipes.pages'), said: recipe.paths.join(', ') },
    { name: t('recipes.rows'), said: anyOf(rows.map((chain) => chain.map(sayElement).join(' ‹ '))) },
    ...named,
    { name: t('recipes.sign'), said: incoming === undefined ? t(signWords[sign]) : t('recipes.marked', { step: sayWay(incoming) }) },
    ...(currency === undefined ? [] : [{ name: t('recipes.currency'), said: currency }]),
    ...(dateOrder === undefined ? [] : [{ name: t('recipes.order'), said: t(orderWords[dateOrder]) }]),
  ];
}

const anyOf = (all: readonly string[]): string => [...new Set(all)].join(` ${t('recipes.or')} `);

const sayField = (field: RecipeField): string => field.map((ways) => anyOf(ways.map(sayWay))).join(`, ${t('recipes.next')} `);

function sayWay(way: FieldWay): string {
  if (way.kind === 'marked') return t('recipes.elementMarked', { element: sayElement(way.step) });
  if (way.kind === 'above') return t('recipes.above', { steps: way.steps.map(sayElement).join(' ‹ ') });
  return way.steps.length === 0 ? t('recipes.whole') : t('recipes.inside', { steps: way.steps.map(sayStep).join(' › ') });
}

const sayStep = (step: RecipeStep): string => (step.nth === undefined ? sayElement(step) : t('recipes.nthStep', { element: sayElement(step), place: step.nth }));

/** As those who build pages write it: `div.entry`. */
const sayElement = ({ tag, role, token }: RecipeStep): string => `${tag}${token === undefined ? '' : `.${token}`}${role === undefined ? '' : `[${role}]`}`;
