import type { StatementAccount } from './statement.ts';

/** Some rows of one account of a file, as the page hands them over: at most 2,000 at once. */
export interface ImportPart {
  /** Which file of the import, from 0. */
  file: number;
  /** Which list of the file; parts of one list follow on each other. */
  list: number;
  /** The file's name. */
  name?: string;
  account: StatementAccount;
  /** The account that the user chose for it; found by its number, name and rows where not given. */
  accountId?: string;
  signsAreGuessed: boolean;
}

/** What an import does, step by step. Nothing is stored as transactions before `commit-import`, and then all at once. */
export type ImportCommand =
  /** Forgets what an earlier import has left. */
  | { kind: 'begin-import' }
  | { kind: 'stage-rows'; step: string; at: number; part: ImportPart }
  /** `preview-import` says what committing would come to, and changes nothing; the commit is one step of the history. */
  | { kind: 'preview-import' | 'commit-import'; step: string; parts: number }
  | { kind: 'drop-import' };

/** What one list of an import comes to. */
export interface ImportedList {
  file: number;
  list: number;
  /** The account that it goes to; a new one has the name of the file's. */
  account: { id: string; name: string; isNew: boolean };
  /** Not known before, those in doubt among them. */
  added: number;
  /** Known, with something that was not. */
  gained: number;
  known: number;
  /** New ones beside a known one of the same amount within a few days, which it may be. */
  doubtful: number;
}
