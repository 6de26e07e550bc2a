import * as z from 'zod/mini';
import type { StoredDocument } from '../../vault/contract.ts';

/** A month of the history, of which a merge needs to know no more than this. */
const journal = z.object({ month: z.string(), steps: z.array(z.looseObject({ step: z.string(), at: z.number(), undone: z.optional(z.boolean()) })) });

/** Steps of ours that were undone. */
export const findUndone = (documents: readonly StoredDocument[]): Set<string> =>
  new Set(documents.flatMap(({ value }) => z.safeParse(journal, value).data?.steps ?? []).flatMap(({ step, undone }) => (undone === true ? [step] : [])));

/** A month of the history with the steps of both sides, each once, ours as it stands here; `undefined` where theirs adds none. */
export function mergeJournal(ours: unknown, theirs: unknown): unknown {
  const [own, other] = [z.safeParse(journal, ours).data, z.safeParse(journal, theirs).data];
  if (own === undefined || other === undefined) return undefined;
  const known = new Set(own.steps.map(({ step }) => step));
  const brought = other.steps.filter(({ step }) => !known.has(step));
  return brought.length === 0 ? undefined : { month: own.month, steps: [...own.steps, ...brought].toSorted((one, two) => one.at - two.at) };
}
