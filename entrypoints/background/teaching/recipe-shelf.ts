import type { CommandReply } from '../../../utils/messages/protocol.ts';
import type { KeptRecipe, Recipe } from '../../../utils/model/recipe.ts';
import { createTurns } from '../in-turn.ts';

/** More of one site are not kept; the oldest go first. Each one is asked at every reading of the site. */
const mostOfSite = 20;

export interface ShelfEquipment {
  load: () => Promise<KeptRecipe[]>;
  save: (recipes: KeptRecipe[]) => Promise<void>;
  now: () => Promise<number>;
}

/** The recipes of all sites. They are settings: kept in plain, because they are structure only and read while locked. */
export interface RecipeShelf {
  ofSite: (siteId: string) => Promise<Recipe[]>;
  /** Keeps a recipe; one of the same id is replaced, and its version raised. */
  put: (siteId: string, recipe: Recipe) => Promise<CommandReply>;
  drop: (siteId: string, recipeId: string) => Promise<CommandReply>;
  dropSite: (siteId: string) => Promise<void>;
}

const done: CommandReply = { ok: true };

export function createRecipeShelf({ load, save, now }: ShelfEquipment): RecipeShelf {
  const inTurn = createTurns();
  const isOf = (siteId: string, recipeId: string) => (kept: KeptRecipe): boolean => kept.siteId === siteId && kept.recipe.id === recipeId;
  return {
    ofSite: async (siteId) => (await load()).flatMap((kept) => (kept.siteId === siteId ? [kept.recipe] : [])),
    put: (siteId, recipe) =>
      inTurn(async () => {
        const all = await load();
        const before = all.find(isOf(siteId, recipe.id));
        const version = before === undefined ? recipe.version : before.recipe.version + 1;
        const others = all.filter((kept) => kept !== before);
        const own = others.filter((kept) => kept.siteId === siteId).slice(-(mostOfSite - 1));
        await save([...others.filter((kept) => kept.siteId !== siteId), ...own, { siteId, recipe: { ...recipe, version }, addedAt: await now() }]);
        return done;
      }),
    drop: (siteId, recipeId) =>
      inTurn(async () => {
        const all = await load();
        const kept = all.filter((each) => !isOf(siteId, recipeId)(each));
        if (kept.length === all.length) return { ok: false, code: 'not-found' };
        await save(kept);
        return done;
      }),
    dropSite: (siteId) =>
      inTurn(async () => {
        const all = await load();
        if (all.some((kept) => kept.siteId === siteId)) await save(all.filter((kept) => kept.siteId !== siteId));
      }),
  };
}
