/** A recipe asks too much of this page. */
export class RecipeTooCostly extends Error {}

/** Elements that one reading may look at altogether: some thirty looks at each of the largest pages. */
const mostLooks = 3_000_000;

/** Counts what a reading costs, so that a recipe made to keep a page busy is ended. */
export interface Budget {
  /** Throws `RecipeTooCostly` once all is spent. */
  spend: (looks?: number) => void;
}

export function createBudget(most: number = mostLooks): Budget {
  let left = most;
  return {
    spend: (looks = 1) => {
      left -= looks;
      if (left < 0) throw new RecipeTooCostly('The recipe asks too much of this page.');
    },
  };
}
