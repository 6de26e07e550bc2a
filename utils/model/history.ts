import type { IsoMonth } from './iso-date.ts';
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
 */
export type StepKind = 'capture' | 'import' | 'edit' | 'delete' | 'restore' | 'rename-account';

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
  undone?: boolean;
}

/** A month of the history. */
export interface JournalDocument {
  month: IsoMonth;
  /** Oldest first. */
  steps: JournalStep[];
}
