import { recipeSchema } from '../../../../utils/messages/schemas/recipe.ts';
import { recipeFormat, type Recipe } from '../../../../utils/model/recipe.ts';

/** A recipe takes a few kilobytes at most. */
export const largestFile = 100_000;

export type ReadRecipe = { ok: true; recipe: Recipe } | { ok: false; why: 'tooLarge' | 'notRecipe' | 'newerFormat' };

/** A recipe as a file: itself, and nothing beside it. */
export const writeRecipeFile = (recipe: Recipe): string => `${JSON.stringify(recipe, undefined, 2)}\n`;

/** `tidemark-recipe-bank.example.json` */
export const fileNameOf = ({ sites }: Recipe): string => `tidemark-recipe-${/\/\/(?:\*\.)?([^/:]+)/.exec(sites[0] ?? '')?.[1] ?? 'page'}.json`;

/** Reads what may be a recipe. What holds anything that a recipe does not know is refused as a whole. */
export function readRecipeFile(text: string): ReadRecipe {
  if (text.length > largestFile) return { ok: false, why: 'tooLarge' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, why: 'notRecipe' };
  }
  const recipe = recipeSchema.safeParse(data);
  if (recipe.success) return { ok: true, recipe: recipe.data };
  const isOther = typeof data === 'object' && data !== null && 'format' in data && typeof data.format === 'number' && data.format !== recipeFormat;
  return { ok: false, why: isOther ? 'newerFormat' : 'notRecipe' };
}
