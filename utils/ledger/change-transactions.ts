import type { IsoMonth } from '../model/iso-date.ts';
import { monthOf } from '../model/iso-date.ts';
import type { EditValues, Transaction, TransactionRef } from '../model/ledger.ts';
import type { Draft } from '../vault/contract.ts';
import { findAccounts } from './accounts.ts';
import type { IntentContext } from './delete-accounts.ts';
import { isKnownStep, noteStep } from './journal.ts';
import { shownDate, viewOf, withEdit } from './merge/edits.ts';
import { monthsBeside } from './merge/months.ts';
import type { OpenMonths } from './months.ts';
import { openTheseMonths } from './months.ts';
import { settleMonths } from './settle.ts';

/**
 * Sets values of transactions, as one step of the history. The bank's own words stay beside them. Asked again under the
 * same step it does nothing, undone or not. False where none of the transactions is there.
 */
export async function changeTransactions(draft: Draft, { step, targets, values }: { step: string; targets: readonly TransactionRef[]; values: EditValues }, context: IntentContext): Promise<boolean> {
  if (await isKnownStep(draft, step, context.today)) return true;
  const months = await openWithBeside(draft, [...targets.map(({ month }) => month), ...(values.date === undefined ? [] : [monthOf(values.date)])]);
  const found = findTransactions(months, targets.map(({ id }) => id));
  if (found.length === 0) return false;
  const changed = found.map((each) => withEdit(each, { ...values, step, at: context.now }));
  const [first] = found.map(viewOf);
  const touched = [...new Set([...found, ...changed].map((each) => monthOf(shownDate(each))))].sort();
  months.place(changed);
  await settleMonths(draft, months, { ...context, accounts: await findAccounts(draft) });
  await noteStep(draft, monthOf(context.today), { step, at: context.now, kind: kindOf(values), months: touched, transactions: changed.map(({ id }) => id), changed: changed.length, values, ...(first === undefined ? {} : { about: { date: first.date, description: first.description } }) });
  return true;
}

const kindOf = ({ deleted }: EditValues): 'edit' | 'delete' | 'restore' => (deleted === undefined ? 'edit' : deleted ? 'delete' : 'restore');

/** Opens months with those before and after them, in which the other side of a transfer may lie. */
export const openWithBeside = (draft: Draft, months: readonly IsoMonth[]): Promise<OpenMonths> => openTheseMonths(draft, monthsBeside(months));

/** Transactions by their ids, or by ids that they had before. */
export function findTransactions(months: OpenMonths, ids: readonly string[]): Transaction[] {
  const wanted = new Set(ids);
  return months.all().filter((each) => wanted.has(each.id) || each.formerIds?.some((id) => wanted.has(id)) === true);
}
