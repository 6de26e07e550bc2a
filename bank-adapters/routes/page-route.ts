import type { CurrencyCode } from '../../utils/model/money.ts';
import type { AccountKind } from '../../utils/model/statement.ts';
import type { PageSign } from '../reading/row-texts.ts';

/**
 * One way to a field of a row: elements in it, the column of a table under a header that fits, or the nearest element
 * before the row that is a heading of its group.
 */
export type CellSource = { css: string } | { header: RegExp } | { heading: string };

/** Several ways, best first. */
export type CellSources = readonly CellSource[];

/** How a bank's page lists transactions. Selectors are tried in order, the first that finds something is used. */
export interface PageRoute {
  /** Tested on the page's path. Any where it is left out. */
  path?: RegExp;
  /** The elements that hold rows. Those of one account, unless `account.within` says otherwise. */
  lists: readonly string[];
  /** Rows, looked for in a list. */
  rows: readonly string[];
  /** Rows that are none: headings, expanders, sums. Tested on the row itself. */
  skip?: string;
  fields: {
    date: CellSources;
    purchaseDate?: CellSources;
    description: CellSources;
    amount?: CellSources;
    debit?: CellSources;
    credit?: CellSources;
    balance?: CellSources;
    counterparty?: CellSources;
    bankCategory?: CellSources;
  };
  sign: PageSign;
  /** Elements of a row that say which way its money went. Where one is there, the sign before the amount says nothing. */
  direction?: { debit: string; credit: string };
  /** Rows that match, or stand in something that does, are pending. Without it the page does not tell. */
  pending?: string;
  /** Visible only where the page says that there are no transactions. */
  empty: readonly string[];
  /** The bank's own words for that, where no element is known to hold them. */
  emptyText?: RegExp;
  /** Visible while rows are still coming. */
  loading?: string;
  /** What shows older rows: "load more", a next page. */
  older?: { css: string } | { text: RegExp };
  rowOrder: 'newest-first' | 'oldest-first' | 'unknown';
  account: AccountSelectors;
  currency: CurrencyCode;
}

/** Where a page says which account it shows. What is left out is looked for above the list, as on any bank's page. */
export interface AccountSelectors {
  /** Where the page's own address, or the link of an overview's item, holds the account's id: the group `account`. */
  idIn?: RegExp;
  /** Where the name stands, best first. */
  name?: readonly string[];
  /** Text that ends in the account's last digits. */
  number?: readonly string[];
  balance?: readonly string[];
  kind: AccountKind;
  /** What a positive balance means. */
  balanceIs: 'owned' | 'owed';
}

/** A page that lists accounts with balances and no transactions. */
export interface OverviewRoute {
  path?: RegExp;
  items: string;
  account: AccountSelectors;
  currency: CurrencyCode;
}
