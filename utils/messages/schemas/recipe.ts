import * as z from 'zod/mini';
import { recipeFormat, recipeLimits, type FieldWay, type KeptRecipe, type Recipe, type RecipeField, type RecipeStep } from '../../model/recipe.ts';
import { typed } from './typed.ts';
import { currency, date, id, instant } from './values.ts';

/** Names of elements, roles and classes: letters and what joins them. Nothing that a person is known by has this shape alone. */
const word = (pattern: RegExp): z.ZodMiniString => z.string().check(z.maxLength(recipeLimits.name), z.regex(pattern));
const matchPattern = z.string().check(z.maxLength(200), z.regex(/^(?:\*|https?):\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?\/\*$/));

const step = typed<RecipeStep>()(
  z.strictObject({
    tag: word(/^[a-z][a-z0-9-]*$/),
    role: z.exactOptional(word(/^[a-z]+$/)),
    token: z.exactOptional(word(/^[a-z][a-z_-]+$/i)),
    nth: z.exactOptional(z.int().check(z.gte(1), z.lte(recipeLimits.nth))),
  }),
);
const steps = z.array(step).check(z.maxLength(recipeLimits.steps));
/** Places are counted on ways down alone: on the way to rows that would cost as much as there are rows. */
const hasNoPlace = ({ nth }: RecipeStep): boolean => nth === undefined;
const chain = steps.check(z.minLength(1), z.refine((all) => all.every(hasNoPlace)));

const way = typed<FieldWay>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('inside'), steps }),
    z.strictObject({ kind: z.literal('marked'), step: step.check(z.refine(hasNoPlace)) }),
    z.strictObject({ kind: z.literal('above'), steps: chain }),
  ]),
);
const field = typed<RecipeField>()(
  z.array(z.array(way).check(z.minLength(1), z.maxLength(recipeLimits.alternatives))).check(z.minLength(1), z.maxLength(recipeLimits.parts)),
);

/** Money is read from one column, or from one for each direction. */
const namesAnAmount = ({ fields: { amount, debit, credit } }: { fields: Recipe['fields'] }): boolean =>
  amount === undefined ? debit !== undefined || credit !== undefined : debit === undefined && credit === undefined;

/**
 * A recipe, from storage, from a page’s document, or out of a file. Strict: what it does not know is refused, not
 * dropped, so that a file holds nothing but what its reader is shown.
 */
export const recipeSchema = typed<Recipe>()(
  z
    .strictObject({
      format: z.literal(recipeFormat),
      id: z.string().check(z.regex(/^[a-z0-9]{8,32}$/)),
      version: z.int().check(z.gte(1), z.lte(10_000)),
      taughtOn: date,
      sites: z.array(matchPattern).check(z.minLength(1), z.maxLength(recipeLimits.sites)),
      paths: z
        .array(z.string().check(z.maxLength(recipeLimits.path), z.regex(/^(?:\/(?:\*|[a-z_.-]*))+$/)))
        .check(z.minLength(1), z.maxLength(recipeLimits.paths)),
      rows: z.array(chain).check(z.minLength(1), z.maxLength(recipeLimits.alternatives)),
      fields: z.strictObject({
        date: field,
        description: field,
        amount: z.exactOptional(field),
        debit: z.exactOptional(field),
        credit: z.exactOptional(field),
        balance: z.exactOptional(field),
      }),
      sign: z.enum(['signed', 'spending-positive', 'unknown']),
      incoming: z.exactOptional(way),
      currency: z.exactOptional(currency),
      dateOrder: z.exactOptional(z.enum(['day-first', 'month-first'])),
    })
    .check(z.refine(namesAnAmount)),
);

export const keptRecipeSchema = typed<KeptRecipe>()(z.object({ siteId: id, recipe: recipeSchema, addedAt: instant }));
