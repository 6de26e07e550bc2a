import type { IsoDate, IsoMonth } from './iso-date.ts';
import type { EditValues } from './ledger.ts';

/** Something to undo or redo: which step, and in which month's journal it stands. */
export interface StepRef {
  step: string;
  month: IsoMonth;
}

/**
 * What was done to the ledger, as the history shows it. A step is done at once and undone at once, however many
 * transactions it touches.
 *
 * - `capture`: a page brought something. It is shown, and not undone: the page would bring it again.
 * - `import`: files or a connection brought something.
 * - `edit`, `delete`, `restore`: a person did it to `transactions`.
 * - `rename-account`: likewise, to an account.
 * - `merge-backup`: a backup was merged.
 */
export type StepKind = 'capture' | 'import' | 'edit' | 'delete' | 'restore' | 'rename-account' | 'merge-backup';

export interface JournalStep {
  step: string;
  /** Epoch milliseconds. */
  at: number;
  kind: StepKind;
  /** The site or other source of a capture or an import. */
  siteId?: string;
  /** How many transactions it added or changed. */
  added?: number;
  changed?: number;
  /** Months that hold what it touched. */
  months: IsoMonth[];
  /** Ids of the transactions that a person changed, and to what. */
  transactions?: string[];
  values?: EditValues;
  /** Of an account that was renamed: its id, and its name before. */
  account?: { id: string; before: string; after: string };
  /** Names of the files that an import brought. */
  files?: string[];
  /** The first of the transactions that a person changed, as it was called then. */
  about?: { date: IsoDate; description: string };
  undone?: boolean;
  /** Epoch milliseconds. */
  undoneAt?: number;
}

/** A month of the history. */
export interface JournalDocument {
  month: IsoMonth;
  /** Oldest first. */
  steps: JournalStep[];
}

/** A step as a page lists it: with the month in whose journal it stands. */
export interface HistoryEntry extends JournalStep {
  month: IsoMonth;
}

/** True for what can be taken back, and done again after that. What a page brought cannot: it would bring it again. */
export const canUndo = ({ kind }: Pick<JournalStep, 'kind'>): boolean => kind !== 'capture';

/** The step that undoing takes back: the last one that a person took and that stands. Entries are newest first. */
export const nextToUndo = (entries: readonly HistoryEntry[]): HistoryEntry | undefined => entries.find((each) => canUndo(each) && each.undone !== true);

/** The step that redoing does again: the one undone last (of several at one instant the oldest, since undoing goes back), unless something else was done since. */
export function nextToRedo(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  const last = entries.filter((each) => each.undone === true).reduce<HistoryEntry | undefined>((found, each) => (found === undefined || (each.undoneAt ?? 0) >= (found.undoneAt ?? 0) ? each : found), undefined);
  const isOver = last !== undefined && entries.some((each) => canUndo(each) && each.undone !== true && each.at > (last.undoneAt ?? 0));
  return isOver ? undefined : last;
}
