import type { IsoDate } from '../../utils/model/iso-date.ts';
import type { CurrencyCode } from '../../utils/model/money.ts';
import type { Pending } from '../../utils/model/statement.ts';

/** The pieces of text in one cell, as they stand there. */
export type Cell = readonly string[];

export type Direction = 'debit' | 'credit';

/** One row of a page, sorted into fields, nothing parsed yet. */
export interface RowTexts {
  date: Cell;
  purchaseDate?: Cell;
  description: string;
  /** One column for both directions … */
  amount?: Cell;
  /** … or one for each. */
  debit?: Cell;
  credit?: Cell;
  balance?: Cell;
  /** Which way the money went by class, colour or hidden words. Asked only where the amount itself does not tell. */
  direction?: Direction;
  pending: Pending;
  counterparty?: string;
  bankCategory?: string;
}

/** How a page means its amounts: `signed` as written, `spending-positive` on most cards, `unknown` to be found out. */
export type PageSign = 'signed' | 'spending-positive' | 'unknown';

export interface RowTextOptions {
  /** The page's own first. */
  languages: readonly string[];
  country: string | null;
  today: IsoDate;
  /** The account's, where the page tells it. */
  currency: CurrencyCode | undefined;
  sign: PageSign;
  /** What a positive balance of this account means. */
  balanceIs: 'owned' | 'owed';
}
