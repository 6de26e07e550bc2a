import type { IsoDate } from '../../model/iso-date.ts';
import type { CurrencyCode } from '../../model/money.ts';
import type { Doubt, FileKind, FileProblem, LeftOut, ProblemCode, TableMapping, TableView } from '../../model/bank-file.ts';
import type { StatementAccount } from '../../model/statement.ts';

/** A file as the user chose it. */
export interface FileInput {
  name: string;
  bytes: Uint8Array;
}

export interface FileOptions {
  /** The user's own calendar date: no statement lies far ahead of it. */
  today: IsoDate;
  /** The user's languages, best first: they decide only what the file itself leaves open. */
  languages: readonly string[];
  /** The currency of files that name none; without it the region of the first language that has one. */
  currency?: CurrencyCode;
  /** How a table is to be read, where the user has said so or it was remembered. */
  mapping?: TableMapping;
}

/** What a file holds. Where there is a problem there are no accounts: no file is taken by half. */
export interface BankFile {
  name: string;
  kind?: FileKind;
  encoding?: string;
  accounts: StatementAccount[];
  problems: FileProblem[];
  doubts: Doubt[];
  leftOut: LeftOut[];
  /** Of CSV and XLSX: how the table was understood, to be shown and changed. */
  table?: TableView;
}

/** What the reader of one kind gives back. */
export type FileContent = Omit<BankFile, 'name' | 'kind' | 'encoding' | 'table'> & { table?: TableView };

/** As many problems as a person can want to see of one file. */
export const mostProblems = 50;

/** Ends the reading of a file; caught at the door and never seen outside. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem;
  constructor(problem: FileProblem) {
    super(problem.code);
    this.name = 'UnreadableFile';
    this.problem = problem;
  }
}

export function failFile(code: ProblemCode, line?: number, field?: string): never {
  throw new UnreadableFile(problemOf(code, line, field));
}

export const problemOf = (code: ProblemCode, line?: number, field?: string): FileProblem => ({
  code,
  ...(line === undefined ? {} : { line }),
  ...(field === undefined ? {} : { field: field.slice(0, 60) }),
});
