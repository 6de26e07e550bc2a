import type { CurrencyCode } from '../../../model/money.ts';
import type { DateOrder } from '../../../parse/date-parts.ts';

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
export type SignStyle = 'minus-is-spending' | 'plus-is-spending' | 'by-mark';

/** How a table is read. Holds nothing of what is in it, so that it may be remembered in plain for the next file. */
export interface TableMapping {
  /** The row, from 1, that names the columns; 0 where none does. */
  headerRow: number;
  /** For each column, from the left. */
  roles: ColumnRole[];
  dateOrder: DateOrder;
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
