import type { Transaction } from '../../model/ledger.ts';

/** Transactions by their ids, and by those of transactions that turned out to be them. An id of its own goes before a former one. */
export function byAnyId(transactions: readonly Transaction[]): Map<string, Transaction> {
  const former = transactions.filter(({ formerIds }) => formerIds !== undefined).flatMap((each) => (each.formerIds ?? []).map((id): [string, Transaction] => [id, each]));
  return new Map([...former, ...transactions.map((each): [string, Transaction] => [each.id, each])]);
}
