import type { CurrencyCode } from './money.ts';

/** Kinds of files of banks that are read. */
export const fileKinds = ['ofx', 'qif', 'camt', 'mt940', 'csv', 'xlsx'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What is wrong with a file, and so what the user can do; the words are the screen's. */
export const problemCodes = [
  'empty-file',
  'too-large',
  'unknown-kind',
  'old-spreadsheet',
  'damaged-text',
  'damaged-archive',
  'cut-off',
  'malformed',
  'no-statement',
  'bank-refused',
  'notification',
  'investments-only',
  'no-table',
  'no-date-column',
  'no-amount-column',
  'bad-date',
  'missing-date',
  'bad-amount',
  'missing-amount',
  'amounts-disagree',
  'too-many-decimals',
  'unknown-currency',
  'missing-currency',
  'missing-sign',
  'too-many-cells',
  'too-few-cells',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Why a file cannot be taken, and where. No problem ever holds an amount or a description. */
export interface FileProblem {
  code: ProblemCode;
  /** The line of the file from 1, or the row of a sheet. */
  line?: number;
  /** What the file calls the field: a column's header, a tag, an element. */
  field?: string;
}

/** What the file does not say, and was decided otherwise: the user is shown it before anything is stored. */
export const doubts = ['currency', 'date-order', 'decimal-mark', 'signs'] as const;
export type Doubt = (typeof doubts)[number];

/** Why a line holds no transaction. */
export const leftOutReasons = ['balance', 'total', 'note', 'pending', 'declined', 'no-cash'] as const;

/** A line that holds no transaction: a total, a balance, a note. */
export interface LeftOut {
  line: number;
  why: (typeof leftOutReasons)[number];
}

/** What a column of a table holds. Several columns of words become one description, in their order. */
export const columnRoles = [
  'date',
  'purchase-date',
  'amount',
  'debit',
  'credit',
  'sign',
  'balance',
  'currency',
  'description',
  'counterparty',
  'category',
  'account',
  'account-name',
  'status',
  'id',
  'original-amount',
  'original-currency',
  'ignore',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** How the amounts say what was spent: by a minus; by a minus for what was paid in, as cards do; by a column of marks. */
export const signStyles = ['minus-is-spending', 'plus-is-spending', 'by-mark'] as const;
export type SignStyle = (typeof signStyles)[number];

/** How a table is read. Holds nothing of what is in it, so that it may be remembered in plain for the next file. */
export interface TableMapping {
  /** The row, from 1, that names the columns; 0 where none does. */
  headerRow: number;
  /** For each column, from the left. */
  roles: ColumnRole[];
  dateOrder: 'DMY' | 'MDY' | 'YMD';
  decimal: '.' | ',';
  signs: SignStyle;
  /** For rows that name none. */
  currency: CurrencyCode;
}

/** A table as it was understood, to be shown. */
export interface TableView {
  mapping: TableMapping;
  /** Tells files of one make from others: their columns' names, or how many there are. */
  make: string;
  /** The names of the columns, empty where the file has none. */
  header: string[];
  /** The first rows as they are written. */
  sample: string[][];
}
