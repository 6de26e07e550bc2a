import type { Transaction } from '../../../model/ledger.ts';
import type { StatementRow } from '../../../model/statement.ts';

/*
 * A bank's id holds within its source: an OFX file, a connection and the bank's page each have their own for the same
 * transaction. Ids that do not come from a page carry the name of their source, so that they are compared with their own kind only.
 */

const separator = '\u001F';

/** An id as the ledger keeps it, under the name of its source; `undefined` where that becomes too long to keep. */
export function idWithin(source: string, bankId: string): string | undefined {
  const id = `${source}${separator}${bankId}`;
  return id.length > 500 ? undefined : id;
}

/** The source of an id; empty for a page. */
const sourceOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf(separator)));

type WithIds = Pick<StatementRow, 'bankId'> & Pick<Transaction, 'otherIds'>;

export const idsOf = ({ bankId, otherIds = [] }: WithIds): readonly string[] => (bankId === undefined ? otherIds : [bankId, ...otherIds]);

/** True where one source gives the two different ids: they are two transactions. */
export function haveOtherIds(one: WithIds, other: WithIds): boolean {
  const [left, right] = [idsOf(one), idsOf(other)];
  return left.some((id) => !right.includes(id) && right.some((each) => sourceOf(each) === sourceOf(id)));
}

/** The ids of a transaction with those of a row that shows it again; the very same object where it has them. */
export function withIdsOf<Each extends WithIds>(each: Each, row: WithIds): Each {
  const known = idsOf(each);
  const added = idsOf(row).filter((id) => !known.includes(id) && !known.some((other) => sourceOf(other) === sourceOf(id)));
  if (added.length === 0) return each;
  const [bankId, ...otherIds] = [...known, ...added];
  return { ...each, ...(bankId === undefined ? {} : { bankId }), ...(otherIds.length === 0 ? {} : { otherIds }) };
}
