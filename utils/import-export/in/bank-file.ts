import type { IsoDate } from '../../model/iso-date.ts';
import type { CurrencyCode } from '../../model/money.ts';
import type { StatementAccount } from '../../model/statement.ts';
import type { TableMapping, TableView } from './table/mapping.ts';

/** A file as the user chose it. */
export interface FileInput {
  name: string;
  bytes: Uint8Array;
}

export type FileKind = 'ofx' | 'qif' | 'camt' | 'mt940' | 'csv' | 'xlsx';

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

/** What is wrong, and so what the user can do; the words are the screen's. */
export type ProblemCode =
  | 'empty-file'
  | 'too-large'
  | 'unknown-kind'
  | 'old-spreadsheet'
  | 'damaged-text'
  | 'damaged-archive'
  | 'cut-off'
  | 'malformed'
  | 'no-statement'
  | 'bank-refused'
  | 'notification'
  | 'investments-only'
  | 'no-table'
  | 'no-date-column'
  | 'no-amount-column'
  | 'bad-date'
  | 'missing-date'
  | 'bad-amount'
  | 'missing-amount'
  | 'amounts-disagree'
  | 'too-many-decimals'
  | 'unknown-currency'
  | 'missing-currency'
  | 'missing-sign'
  | 'wrong-balance'
  | 'too-many-cells'
  | 'too-few-cells';

/** Why a file cannot be taken, and where. No problem ever holds an amount or a description. */
export interface FileProblem {
  code: ProblemCode;
  /** The line of the file from 1, or the row of a sheet. */
  line?: number;
  /** What the file calls the field: a column's header, a tag, an element. */
  field?: string;
}

/** What the file does not say, and was decided otherwise: the user is shown it before anything is stored. */
export type Doubt = 'currency' | 'date-order' | 'decimal-mark' | 'signs' | 'years';

/** A line that holds no transaction: a total, a balance, a note. */
export interface LeftOut {
  line: number;
  why: 'balance' | 'total' | 'note' | 'pending' | 'declined' | 'no-cash';
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
