import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findParts } from '../bank-adapters/parts.ts';
import { createTaught } from '../bank-adapters/taught/create-taught.ts';
import { recipeSchema } from '../utils/messages/schemas/recipe.ts';

/** What makes recipes readers, brought after the reader on the sites that its user has taught. */
export default defineUnlistedScript(() => {
  findParts().makeTaught = (recipes) =>
    recipes.flatMap((each) => {
      const recipe = recipeSchema.safeParse(each);
      return recipe.success ? [createTaught(recipe.data)] : [];
    });
});
