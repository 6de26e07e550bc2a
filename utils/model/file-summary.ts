import type { Doubt, FileKind, FileProblem, LeftOut, TableMapping, TableView } from './bank-file.ts';
import type { IsoDate } from './iso-date.ts';
import type { CurrencyCode, Minor } from './money.ts';
import type { StatementAccount } from './statement.ts';

/** How a file is to be read, as a page says it. */
export interface ReadFileOptions {
  today: IsoDate;
  languages: string[];
  currency?: CurrencyCode;
  mapping?: TableMapping;
}

/** One account of a file, without most of its rows: these stay in the worker until they are asked for. */
export interface ListSummary {
  /** With the first few of its rows. */
  account: StatementAccount;
  rows: number;
  /** Of the rows in the account's own currency. */
  inMinor: Minor;
  outMinor: Minor;
}

/** What a file holds, as a page shows it. */
export interface FileSummary {
  name: string;
  kind?: FileKind;
  encoding?: string;
  accounts: ListSummary[];
  problems: FileProblem[];
  doubts: Doubt[];
  /** The first of them. */
  leftOut: LeftOut[];
  leftOutCount: number;
  table?: TableView;
}
