import type { Transaction } from '../../model/ledger.ts';
import { isBackupStep } from './backup-step.ts';

/** What is kept of a transaction beside the bank's own words, as far as a merge looks at it. */
interface Kept {
  /** Ids of transactions that turned out to be this one. */
  formerIds?: string[];
  /** Imports that alone have brought it. */
  imports?: string[];
  /** What a person has changed; each belongs to a step of the history, and of two the later holds. */
  edits?: { step: string; at: number; accountId?: string }[];
}

export type KeptTransaction = Transaction & Kept;

export interface KeptContext {
  /** Steps that were undone here: they do not come back. */
  undone: ReadonlySet<string>;
  /** Under which id an account of theirs is there here. */
  accountOf: (accountId: string) => string;
}

/** One of theirs with the edits that may come in, their accounts named as they are named here. */
export function asBrought(theirs: KeptTransaction, { undone, accountOf }: KeptContext): KeptTransaction {
  if (theirs.edits === undefined) return theirs;
  const { edits: all, ...rest } = theirs;
  const edits = all.filter(({ step }) => !undone.has(step)).map((edit) => (edit.accountId === undefined ? edit : { ...edit, accountId: accountOf(edit.accountId) }));
  return edits.length === 0 ? rest : { ...rest, edits };
}

/**
 * Edits of both sides, each once. Which one holds is decided by when it was made, so an older edit of theirs never takes
 * the place of a newer one of ours.
 */
export function withEditsOf(ours: KeptTransaction, theirs: KeptTransaction): KeptTransaction {
  const known = new Set(ours.edits?.map(({ step }) => step));
  const brought = (theirs.edits ?? []).filter(({ step }) => !known.has(step));
  return brought.length === 0 ? ours : { ...ours, edits: [...(ours.edits ?? []), ...brought] };
}

/**
 * The transaction that stays, with the ids of the other, and brought by imports alone only if both were. What a backup
 * brought is not vouched for by another backup.
 */
export function withOriginsOf(ours: KeptTransaction, theirs: KeptTransaction): KeptTransaction {
  const { formerIds: before, imports, ...rest } = ours;
  const isOfBackups = imports?.every(isBackupStep) === true;
  const formerIds = [...new Set([...(before ?? []), ...(theirs.formerIds ?? []), theirs.id])].filter((id) => id !== ours.id);
  const both = isOfBackups ? imports : imports !== undefined && theirs.imports !== undefined ? [...new Set([...imports, ...theirs.imports])] : undefined;
  return { ...rest, ...(formerIds.length === 0 ? {} : { formerIds }), ...(both === undefined ? {} : { imports: both }) };
}

/** The ids under which a transaction of ours may be known on another machine. */
export const idsOfKept = (each: KeptTransaction): string[] => [each.id, ...(each.formerIds ?? [])];
