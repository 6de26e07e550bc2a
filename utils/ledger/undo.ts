import type { JournalStep, StepRef } from '../model/history.ts';
import type { Transaction, TransactionEdit } from '../model/ledger.ts';
import type { Draft } from '../vault/contract.ts';
import { findAccounts } from './accounts.ts';
import { findTransactions, openWithBeside } from './change-transactions.ts';
import { putMergeBack, takeMergeOut } from './backup/undo-merge.ts';
import type { IntentContext } from './delete-accounts.ts';
import { readDocuments, monthSchema } from './documents.ts';
import { findStep, markStep } from './journal.ts';
import { withEdit, withoutStep } from './merge/edits.ts';
import type { OpenMonths } from './months.ts';
import { openTheseMonths } from './months.ts';
import { saveAccounts } from './save-accounts.ts';
import { settleMonths } from './settle.ts';
import { putImportBack, takeImportOut } from './undo-import.ts';

/**
 * Takes back what a step of the history did, or does it again. What was done after it stays as it is. False where there is no
 * such step, or nothing to take back in it; true, without doing anything, where that has been done already.
 */
export async function switchStep(draft: Draft, ref: StepRef, isUndo: boolean, context: IntentContext): Promise<boolean> {
  const step = await findStep(draft, ref);
  if (step === undefined || step.kind === 'capture') return false;
  if ((step.undone === true) === isUndo) return true;
  if (step.kind === 'merge-backup') await (isUndo ? takeMergeOut : putMergeBack)(draft, step, context);
  else if (step.kind === 'import') await (isUndo ? takeImportOut : putImportBack)(draft, step, context);
  else if (step.account !== undefined) await switchName(draft, step.account, isUndo, context);
  else await switchEdits(draft, step, isUndo, context);
  await markStep(draft, ref, isUndo ? context.now : undefined);
  return true;
}

async function switchEdits(draft: Draft, { step, at, months: touched, transactions = [], values = {} }: JournalStep, isUndo: boolean, context: IntentContext): Promise<void> {
  const opened = await openWithBeside(draft, touched);
  const isWhole = findTransactions(opened, transactions).length >= transactions.length;
  // Another step may have given one of them a date far away.
  const months = isWhole ? opened : await openAll(draft);
  const edit: TransactionEdit = { ...values, step, at };
  const found = findTransactions(months, transactions);
  months.place(found.map((each): Transaction => (isUndo ? withoutStep(each, step) : withEdit(each, edit))).filter((each, index) => each !== found[index]));
  await settleMonths(draft, months, { ...context, accounts: await findAccounts(draft) });
}

async function openAll(draft: Draft): Promise<OpenMonths> {
  const documents = await readDocuments(draft, 'month', monthSchema);
  return openTheseMonths(draft, documents.map(({ month }) => month));
}

/** A name that was given since by another step is left alone. */
async function switchName(draft: Draft, { id, before, after }: { id: string; before: string; after: string }, isUndo: boolean, context: IntentContext): Promise<void> {
  const all = await findAccounts(draft);
  const account = all.find((each) => each.id === id);
  if (account?.name === (isUndo ? after : before)) await saveAccounts(draft, [{ ...account, name: isUndo ? before : after, renamed: true }], { ...context, all });
}
