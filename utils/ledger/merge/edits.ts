import type { EditValues, Transaction, TransactionEdit, TransactionView } from '../../model/ledger.ts';

/*
 * What a person has changed lies beside what the bank says, never in its place: captures go on finding a transaction by
 * the bank's own words, and nothing that they bring touches an edit. Each edit belongs to a step of the history; taking
 * the step's edits away undoes it, whatever has come since. Of several for one field the latest holds.
 */

/** All that holds of a transaction's edits. What was kept apart once stays so: each such edit adds to those before it. */
export function valuesOf({ edits = [] }: Pick<Transaction, 'edits'>): EditValues {
  const apartFrom = [...new Set(edits.flatMap((edit) => edit.apartFrom ?? []))];
  const inTime = edits.toSorted((a, b) => a.at - b.at || (a.step < b.step ? -1 : 1)).map(({ step: _step, at: _at, ...values }) => values);
  return Object.assign({}, ...inTime, apartFrom.length === 0 ? {} : { apartFrom });
}

/** A transaction with an edit; the very same object where it has it already. */
export const withEdit = (transaction: Transaction, edit: TransactionEdit): Transaction =>
  transaction.edits?.some(({ step }) => step === edit.step) === true ? transaction : { ...transaction, edits: [...(transaction.edits ?? []), edit] };

/** A transaction without the edits of a step; the very same object where it has none. */
export function withoutStep(transaction: Transaction, step: string): Transaction {
  const left = transaction.edits?.filter((each) => each.step !== step) ?? [];
  if (left.length === (transaction.edits?.length ?? 0)) return transaction;
  const { edits: _all, ...rest } = transaction;
  return left.length === 0 ? rest : { ...rest, edits: left };
}

/** One transaction with the edits of another that turned out to be the same. */
export const withEditsOf = (transaction: Transaction, other: Transaction): Transaction => (other.edits ?? []).reduce(withEdit, transaction);

/** True for what a person deleted, or said to be another one: it stays as a tombstone. */
export const isHidden = (transaction: Transaction): boolean => transaction.doubleOf !== undefined || (transaction.edits !== undefined && valuesOf(transaction).deleted === true);

/** The date under which a person sees it; it lies in that date's month. */
export const shownDate = (transaction: Transaction): string => (transaction.edits === undefined ? transaction.date : (valuesOf(transaction).date ?? transaction.date));

/** The bank's own words for a transaction, whatever a person calls it. */
export const bankWords = ({ bank, description }: TransactionView): string => bank?.description ?? description;

/** A transaction as a person sees it, the bank's own words kept beside what was changed. */
export function viewOf(transaction: Transaction): TransactionView {
  if (transaction.edits === undefined) return transaction;
  const { date, description, accountId, category, note } = valuesOf(transaction);
  const bank = { date: transaction.date, description: transaction.description, accountId: transaction.accountId };
  const isChanged = date !== undefined || description !== undefined || accountId !== undefined;
  return {
    ...transaction,
    ...(date === undefined ? {} : { date }),
    ...(description === undefined ? {} : { description }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(category === undefined ? {} : { category }),
    ...(note === undefined ? {} : { note }),
    ...(isChanged ? { bank } : {}),
  };
}

/** What a person sees of transactions: all but the hidden ones, as they were changed, each with its other listings. */
export function viewAll(transactions: readonly Transaction[]): TransactionView[] {
  const shown = transactions.filter((each) => !isHidden(each)).map(viewOf);
  const doubles = Map.groupBy(transactions.filter(({ doubleOf }) => doubleOf !== undefined), ({ doubleOf }) => doubleOf);
  if (doubles.size === 0) return shown;
  return shown.map((each) => {
    const others = doubles.get(each.id);
    return others === undefined ? each : { ...each, doubles: others.map(({ id, date, description, origin }) => ({ id, date, description, origin })) };
  });
}
