import type { Recipe } from '../../utils/model/recipe.ts';
import { taughtId } from '../../utils/model/recipe.ts';
import type { AdapterAbout } from '../types.ts';

/** A recipe as an adapter among the others. `label` is what an account is called that the page does not name. */
export const aboutOf = (recipe: Recipe, label: string): AdapterAbout => ({
  id: taughtId(recipe),
  label,
  country: null,
  sites: recipe.sites,
  version: recipe.version,
  evidence: { trust: 'B', sourceDate: recipe.taughtOn.slice(0, 7), sources: ['taught by its user'], confirmedLive: recipe.taughtOn },
  reasonToExist: 'Its user has pointed out what the generic reader could not tell.',
});
