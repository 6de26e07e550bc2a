import type { StatementRow } from '../../model/statement.ts';

/** Ids that count the rows of one file, or that several rows share, say nothing at the next download. */
export function withStableIds(rows: readonly StatementRow[]): StatementRow[] {
  const ids = rows.flatMap(({ bankId }) => (bankId === undefined ? [] : [bankId]));
  const isCounter = ids.length > 0 && ids.every((id) => /^0*\d{1,4}$/.test(id));
  const isVouched = !isCounter && new Set(ids).size === ids.length;
  return isVouched ? [...rows] : rows.map(({ bankId: _unstable, ...row }) => row);
}
