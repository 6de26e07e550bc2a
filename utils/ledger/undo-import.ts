import * as z from 'zod/mini';
import type { JournalStep } from '../model/history.ts';
import type { Account, Transaction } from '../model/ledger.ts';
import { id } from '../messages/schemas/values.ts';
import type { DocumentRef, Draft } from '../vault/contract.ts';
import { findAccounts, removeAccount, saveAccount } from './accounts.ts';
import { openWithBeside } from './change-transactions.ts';
import type { IntentContext } from './delete-accounts.ts';
import { accountSchema, readDocument, transactionSchema } from './documents.ts';
import { asidePrefix } from './history.ts';
import { cameSince } from './merge/came-since.ts';
import { joinTransactions } from './merge/identity/join.ts';
import { withMonths, settleMonths } from './settle.ts';

/** What an import that was undone had brought, kept so that it can be done again. */
const takenOutSchema = z.object({ transactions: z.array(transactionSchema), accounts: z.array(accountSchema), shared: z.array(id) });

const takenOutRef = (step: string) => ({ kind: 'journal', key: `${asidePrefix}${step}` }) as const satisfies DocumentRef;

/**
 * Takes an import back: what it alone has brought leaves the ledger, and so do accounts that it made and that are empty
 * now. What a page or another import has shown too stays, and what it told of others as well.
 */
export async function takeImportOut(draft: Draft, { step, months: touched }: JournalStep, context: IntentContext): Promise<void> {
  const months = await openWithBeside(draft, touched);
  const accounts = await findAccounts(draft);
  const brought = months.all().filter((each) => each.imports?.includes(step) === true);
  const alone = brought.filter((each) => each.imports?.length === 1);
  months.remove(new Set(alone.map((each) => each.id)));
  months.place(brought.filter((each) => !alone.includes(each)).map((each): Transaction => ({ ...each, imports: (each.imports ?? []).filter((one) => one !== step) })));
  const theirs = new Set(alone.map(({ accountId }) => accountId));
  const empty = accounts.filter((account): account is Account => theirs.has(account.id) && account.source !== undefined && withMonths(account, months).months.length === 0);
  for (const account of empty) removeAccount(draft, account.id);
  const { kind, key } = takenOutRef(step);
  draft.put(kind, key, { transactions: alone, accounts: empty, shared: brought.filter((each) => !alone.includes(each)).map((each) => each.id) });
  await settleMonths(draft, months, { ...context, accounts: accounts.filter((account) => !empty.includes(account)), gone: new Set(alone.flatMap((each) => [each.id, ...(each.formerIds ?? [])])) });
}

/** Does an import again that was taken back. What has come by other ways since is there once; what lay beside it before is another. */
export async function putImportBack(draft: Draft, { step, months: touched, undoneAt = 0 }: JournalStep, context: IntentContext): Promise<void> {
  const { kind, key } = takenOutRef(step);
  const takenOut = await readDocument(draft, { kind, key }, takenOutSchema);
  if (takenOut === undefined) return;
  const months = await openWithBeside(draft, touched);
  const accounts = await findAccounts(draft);
  const missing = takenOut.accounts.filter((account) => !accounts.some((each) => each.id === account.id));
  for (const account of missing) saveAccount(draft, account);
  const known = new Set([...accounts, ...missing].map((each) => each.id));
  for (const [accountId, transactions] of Map.groupBy(takenOut.transactions, (each) => each.accountId)) {
    if (known.has(accountId)) months.place(joinTransactions(months.ofAccount(accountId), transactions, accountId, cameSince(undoneAt, transactions)).changed);
  }
  months.place(months.all().filter((each) => takenOut.shared.includes(each.id) && each.imports !== undefined && !each.imports.includes(step)).map((each) => ({ ...each, imports: [...(each.imports ?? []), step] })));
  draft.remove(kind, key);
  await settleMonths(draft, months, { ...context, accounts: [...accounts, ...missing] });
}
