import * as z from 'zod/mini';
import type { JournalStep } from '../../model/history.ts';
import type { Transaction } from '../../model/ledger.ts';
import { stepRefSchema } from '../../messages/schemas/edits.ts';
import { id } from '../../messages/schemas/values.ts';
import type { DocumentRef, Draft } from '../../vault/contract.ts';
import { findAccounts, removeAccount, saveAccount } from '../accounts.ts';
import { openWithBeside } from '../change-transactions.ts';
import type { IntentContext } from '../delete-accounts.ts';
import { accountSchema, editSchema, readDocument, stepSchema, transactionSchema } from '../documents.ts';
import { asidePrefix } from '../history.ts';
import { putSteps, takeSteps } from '../journal.ts';
import { withEdit, withoutStep } from '../merge/edits.ts';
import { cameSince } from '../merge/came-since.ts';
import { joinTransactions } from '../merge/identity/join.ts';
import { settleMonths, withMonths } from '../settle.ts';
import { travellingKinds } from './kinds.ts';

const document = z.object({ kind: z.enum(travellingKinds('backup')), key: id, value: z.unknown() });

/** What a backup brought beside transactions: accounts that were not here, steps of its history, and other documents. */
const mergedSchema = z.object({ accounts: z.array(id), steps: z.array(stepRefSchema), documents: z.array(document) });
export type Merged = z.infer<typeof mergedSchema>;

/** What was taken out when that was undone. */
const takenOutSchema = z.object({
  transactions: z.array(transactionSchema),
  accounts: z.array(accountSchema),
  /** Of transactions that stay: edits that the backup brought. */
  edits: z.array(z.object({ id, edits: z.array(editSchema) })),
  steps: z.array(z.object({ month: z.string(), step: stepSchema })),
  documents: z.array(document),
});

const mergedRef = (step: string) => ({ kind: 'journal', key: `merged ${step}` }) as const satisfies DocumentRef;
const takenOutRef = (step: string) => ({ kind: 'journal', key: `${asidePrefix}${step}` }) as const satisfies DocumentRef;

/** Keeps beside the history what a merge brought, so that it can be taken out again. */
export const keepMerged = (draft: Draft, step: string, merged: Merged): void => draft.put(mergedRef(step).kind, mergedRef(step).key, merged);

/**
 * Takes a merged backup back: transactions that it alone has brought, edits and history that came with it, accounts that are
 * empty without it, and documents that are still as they came. What it told of others stays.
 */
export async function takeMergeOut(draft: Draft, { step, months: touched }: JournalStep, context: IntentContext): Promise<void> {
  const merged = (await readDocument(draft, mergedRef(step), mergedSchema)) ?? { accounts: [], steps: [], documents: [] };
  const theirs = new Set([step, ...merged.steps.map((each) => each.step)]);
  const months = await openWithBeside(draft, touched);
  const accounts = await findAccounts(draft);
  const alone = months.all().filter(({ imports }) => imports?.every((each) => theirs.has(each)) === true);
  months.remove(new Set(alone.map((each) => each.id)));
  const edited = months.all().filter(({ edits }) => edits?.some((each) => theirs.has(each.step)) === true);
  months.place(edited.map((each) => [...theirs].reduce<Transaction>(withoutStep, each)));
  const empty = accounts.filter((account) => merged.accounts.includes(account.id) && withMonths(account, months).months.length === 0);
  for (const account of empty) removeAccount(draft, account.id);
  const unchanged: Merged['documents'] = [];
  for (const each of merged.documents) if (JSON.stringify(await draft.get(each.kind, each.key)) === JSON.stringify(each.value)) unchanged.push(each);
  for (const { kind, key } of unchanged) draft.remove(kind, key);
  const takenOut: z.infer<typeof takenOutSchema> = {
    transactions: alone,
    accounts: empty,
    edits: edited.map((each) => ({ id: each.id, edits: (each.edits ?? []).filter((one) => theirs.has(one.step)) })),
    steps: await takeSteps(draft, merged.steps),
    documents: unchanged,
  };
  draft.put(takenOutRef(step).kind, takenOutRef(step).key, takenOut);
  await settleMonths(draft, months, { ...context, accounts: accounts.filter((account) => !empty.includes(account)), gone: new Set(alone.flatMap((each) => [each.id, ...(each.formerIds ?? [])])) });
}

/** Brings back what was taken out. What has come by other ways since is there once. */
export async function putMergeBack(draft: Draft, { step, months: touched, undoneAt = 0 }: JournalStep, context: IntentContext): Promise<void> {
  const takenOut = await readDocument(draft, takenOutRef(step), takenOutSchema);
  if (takenOut === undefined) return;
  const months = await openWithBeside(draft, touched);
  const accounts = await findAccounts(draft);
  const missing = takenOut.accounts.filter((account) => !accounts.some((each) => each.id === account.id));
  for (const account of missing) saveAccount(draft, account);
  const known = new Set([...accounts, ...missing].map((each) => each.id));
  for (const [accountId, transactions] of Map.groupBy(takenOut.transactions, (each) => each.accountId)) {
    if (known.has(accountId)) months.place(joinTransactions(months.ofAccount(accountId), transactions, accountId, cameSince(undoneAt, transactions)).changed);
  }
  const editsOf = new Map(takenOut.edits.map((each) => [each.id, each.edits]));
  months.place(months.all().filter((each) => editsOf.has(each.id)).map((each) => (editsOf.get(each.id) ?? []).reduce(withEdit, each)));
  for (const { kind, key, value } of takenOut.documents) if ((await draft.get(kind, key)) === undefined) draft.put(kind, key, value);
  await putSteps(draft, takenOut.steps);
  draft.remove(takenOutRef(step).kind, takenOutRef(step).key);
  await settleMonths(draft, months, { ...context, accounts: [...accounts, ...missing] });
}
