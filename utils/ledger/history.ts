import type { HistoryEntry } from '../model/history.ts';
import type { Vault } from '../vault/contract.ts';
import { month } from '../messages/schemas/values.ts';
import { journalSchema } from './documents.ts';

/** Beside the months of the history lies what undone steps have taken out, under this and the step's name. */
export const asidePrefix = 'undone ';

/** The history of a vault's ledger, newest first; of two steps of one instant the later written one first. */
export async function readHistory(vault: Pick<Vault, 'list'>): Promise<{ entries: HistoryEntry[]; damaged: number }> {
  const { documents, damaged } = await vault.list('journal');
  const months = documents.filter(({ key }) => month.safeParse(key).success).map(({ value }) => journalSchema.safeParse(value).data);
  const entries = months.flatMap((each) => each?.steps.map((step): HistoryEntry => ({ ...step, month: each.month })) ?? []);
  return { entries: entries.toReversed().sort((a, b) => b.at - a.at), damaged: damaged + months.filter((each) => each === undefined).length };
}
