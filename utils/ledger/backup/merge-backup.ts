import type { IsoDate } from '../../model/iso-date.ts';
import { monthOf } from '../../model/iso-date.ts';
import type { Transaction } from '../../model/ledger.ts';
import type { Draft, StoredDocument } from '../../vault/contract.ts';
import { findAccounts, saveAccount } from '../accounts.ts';
import { accountSchema, journalSchema, monthSchema } from '../documents.ts';
import { noteStep } from '../journal.ts';
import { openTheseMonths } from '../months.ts';
import { relateIn } from '../settle.ts';
import { saveSummary } from '../summary.ts';
import { areAlike } from './alike.ts';
import { travellingKinds } from './kinds.ts';
import { findOwnAccount, mergeAccount } from './merge-account.ts';
import { asBrought } from './merge-kept.ts';
import { findUndone, mergeJournal } from './merge-journal.ts';
import { mergeTransactions } from './merge-transactions.ts';
import type { Merged } from './undo-merge.ts';
import { keepMerged } from './undo-merge.ts';

/** What a backup brought. */
export interface MergedBackup {
  /** Accounts that were not here before. */
  accounts: number;
  added: number;
  /** Transactions that were here already. */
  known: number;
}

export interface MergeContext {
  now: number;
  /** The user's own date. */
  today: IsoDate;
  /** Under which it is one step of the history. An empty ledger takes none: restoring it is where its history begins. */
  step?: string;
}

/**
 * Merges a backup's documents into a ledger; into an empty one, that restores it. What both have is there once, and what
 * was changed here stays as it is here. Documents that are neither accounts nor months come in where there is none of their name.
 */
export async function mergeBackup(draft: Draft, documents: readonly StoredDocument[], context: MergeContext): Promise<MergedBackup> {
  const ours = await findAccounts(draft);
  const step = ours.length === 0 ? undefined : context.step;
  const theirs = documents.flatMap(({ kind, value }) => (kind === 'account' ? [accountSchema.parse(value)] : []));
  const rows = Map.groupBy(transactionsOf(documents), ({ accountId }) => accountId);
  const theirMonths = documents.flatMap(({ kind, key }) => (kind === 'month' ? [key] : []));
  const months = await openTheseMonths(draft, [...new Set([...theirMonths, ...ours.flatMap((account) => account.months)])].sort());

  const accounts = new Map(ours.map((account) => [account.id, account]));
  const stays = new Map<string, string>();
  const kept = { undone: findUndone(await listJournal(draft)), accountOf: (accountId: string) => stays.get(accountId) ?? accountId };
  const result: MergedBackup = { accounts: 0, added: 0, known: 0 };
  let changedCount = 0;
  const found = theirs.map((each) => {
    const own = findOwnAccount(each, [...accounts.values()]);
    const account = own === undefined ? each : mergeAccount(own, each);
    accounts.set(account.id, account);
    stays.set(each.id, account.id);
    return { each, own };
  });
  for (const { each, own } of found) {
    const merged = own === undefined ? asTheyAre((rows.get(each.id) ?? []).map((one) => asBrought(one, kept))) : mergeTransactions(months.ofAccount(own.id), rows.get(each.id) ?? [], own.id, kept);
    const known = new Set(own === undefined ? [] : months.ofAccount(own.id).map(({ id }) => id));
    months.place(merged.changed.map((one) => (known.has(one.id) ? one : broughtBy(one, step))));
    changedCount += merged.changed.length - merged.added;
    result.accounts += own === undefined ? 1 : 0;
    result.added += merged.added;
    result.known += merged.known;
  }
  relateIn(months, [...accounts.values()]);
  const filled = [...accounts.values()].map((account) => ({ ...account, months: months.heldBy({ ...account, months: [] }) }));
  const changed = filled.filter((account) => !areAlike(account, ours.find(({ id }) => id === account.id) ?? {}));
  for (const account of changed) saveAccount(draft, account);
  months.save();
  const brought = await addMissing(draft, documents);
  const touched = [...months.touched().after.keys()];
  if (step !== undefined && touched.length + changed.length + brought.documents.length + brought.steps.length > 0) {
    keepMerged(draft, step, { ...brought, accounts: found.flatMap(({ each, own }) => (own === undefined ? [each.id] : [])) });
    await noteStep(draft, monthOf(context.today), { step, at: context.now, kind: 'merge-backup', added: result.added, changed: changedCount, months: touched.toSorted() });
  }
  if (changed.length + months.touched().after.size > 0) await saveSummary(draft, months.touched(), { ...context, accounts: filled });
  return result;
}

const asTheyAre = (changed: Transaction[]): ReturnType<typeof mergeTransactions> => ({ changed, added: changed.length, known: 0 });

function transactionsOf(documents: readonly StoredDocument[]): Transaction[] {
  return documents.flatMap(({ kind, value }) => (kind === 'month' ? monthSchema.parse(value).transactions : []));
}

/** What it alone has brought leaves with it; what imports have brought there leaves with them. */
const broughtBy = (each: Transaction, step: string | undefined): Transaction => (step === undefined || each.imports !== undefined ? each : { ...each, imports: [step] });

/** Adds documents and steps of the history that are missing here, and gives them. */
async function addMissing(draft: Draft, documents: readonly StoredDocument[]): Promise<Pick<Merged, 'documents' | 'steps'>> {
  const added: Pick<Merged, 'documents' | 'steps'> = { documents: [], steps: [] };
  for (const { kind, key, value } of documents) {
    if (kind === 'account' || kind === 'month') continue;
    const known = await draft.get(kind, key);
    const next = known === undefined ? value : isJournal(kind) ? mergeJournal(known, value) : undefined;
    if (next === undefined) continue;
    draft.put(kind, key, next);
    const steps = isJournal(kind) ? journalSchema.safeParse(next).data?.steps : undefined;
    if (steps === undefined) added.documents.push({ kind, key, value });
    else added.steps.push(...newSteps(known, steps).map((step) => ({ step, month: key })));
  }
  return added;
}

function newSteps(known: unknown, steps: readonly { step: string }[]): string[] {
  const before = new Set(journalSchema.safeParse(known).data?.steps.map(({ step }) => step));
  return steps.flatMap(({ step }) => (before.has(step) ? [] : [step]));
}

const isJournal = (kind: string): boolean => kind === 'journal';

/** Our own history; none where the vault keeps none. */
const listJournal = async (draft: Draft): Promise<StoredDocument[]> => (await Promise.all(travellingKinds('backup').filter(isJournal).map((kind) => draft.list(kind)))).flat();
