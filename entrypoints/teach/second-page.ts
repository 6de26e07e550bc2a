import type { Steps } from '../../bank-adapters/reading/steps.ts';
import { readByRecipe, type RecipeReading } from '../../bank-adapters/taught/read-recipe.ts';
import type { PageView } from '../../bank-adapters/types.ts';
import type { TeachingDraft } from '../../utils/model/teaching.ts';
import { markRows } from './row-marks.ts';
import { readRowsOf, rowsOf } from './say-row.ts';
import type { SecondPage } from './teach-state.ts';

/** Does steps of work without keeping the page busy. */
export type RunSteps = <T>(work: Steps<T>) => Promise<T>;

/**
 * What a draft reads of a page that may be another one. Other rows are rows that it had not read before; most rows must
 * be read, as at every later reading.
 */
export async function lookAtSecond({ recipe, marks }: TeachingDraft, seed: string, view: PageView, run: RunSteps): Promise<SecondPage> {
  const reading: RecipeReading = await run(readByRecipe(recipe, view));
  const read = readRowsOf(reading);
  if (read.length === 0 || read.length < rowsOf(reading).length * 0.8) return { kind: 'none' };
  const known = new Set(marks);
  const others = markRows(read, seed).filter((mark) => !known.has(mark)).length;
  return others === 0 ? { kind: 'same' } : { kind: 'read', others, reading };
}
