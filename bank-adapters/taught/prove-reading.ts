import { orderRows } from '../../utils/read/order.ts';
import { proveRows } from '../../utils/read/proof.ts';
import type { RecipeReading } from './read-recipe.ts';

/** Whether the rows of every account add up to the balances beside them; `undefined` where there is nothing to add up to. */
export function proveReading({ groups }: RecipeReading): 'proved' | 'broken' | undefined {
  const results = groups.map(({ rows }) => proveRows(orderRows(rows.flatMap(({ row }) => row ?? []), 'unknown'), {}).result);
  if (results.includes('broken')) return 'broken';
  return results.length > 0 && results.every((result) => result === 'proved') ? 'proved' : undefined;
}
