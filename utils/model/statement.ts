import type { IsoDate } from './iso-date.ts';
import type { CurrencyCode, Minor, Money } from './money.ts';
import type { Proof } from './proof.ts';

/** `unknown` where the page does not tell. */
export type Pending = boolean | 'unknown';

/** One transaction as a page showed it, before the ledger has merged it. */
export interface StatementRow {
  /** The date that the bank books it under, or shows where it shows one date only. */
  date: IsoDate;
  /** The day of the purchase, where the bank shows both. */
  purchaseDate?: IsoDate;
  /** Spending negative, whatever the page's own convention. */
  amountMinor: Minor;
  currency: CurrencyCode;
  /** The bank's own words, white space folded. */
  description: string;
  pending: Pending;
  /** The balance that the page shows after this row. */
  balanceAfterMinor?: Minor;
  /** The bank's id, given only where the adapter vouches that it stays the same over visits and on posting. */
  bankId?: string;
  /** What was charged in another currency, where the page shows both. */
  original?: Money;
  /** The other party, where the bank gives it apart from the description. */
  counterparty?: string;
  /** The bank's own category, in its own words. */
  bankCategory?: string;
  /** How many rows alike (account, date, amount, description) the same visit has shown above this list. No reader gives it. */
  alikeAbove?: number;
}

export type AccountKind = 'deposit' | 'card' | 'loan' | 'investment' | 'unknown';

/** Which days a list covers. A cut list has more rows than were read; its edge day is never complete. */
export interface Coverage {
  /** Oldest and newest date among the rows read. */
  from?: IsoDate;
  to?: IsoDate;
  /** True where the page offers older rows than those it shows ("load more", a next page). */
  hasOlder: boolean;
  /** Rows that were seen and not read because time or size ran out. Above 0 no tidemark moves. */
  rowsLeft: number;
  /** Set where the list goes on right below what the same visit has shown. No reader gives it. */
  follows?: Follows;
}

/** Where the list above has ended: the day, and how many of that day's booked rows the visit has shown. */
export interface Follows {
  day: IsoDate;
  shown: number;
}

/** One account as one page showed it. */
export interface StatementAccount {
  /**
   * What tells this account from the others of its site, and stays the same over visits: the bank's account id where
   * an adapter vouches for it, else an IBAN, else the mask, else the name. Never shown.
   */
  key: string;
  name: string;
  /** The last digits shown, as `1234`. */
  mask?: string;
  kind: AccountKind;
  currency: CurrencyCode;
  /** What the account is worth to its owner now: money owed is negative. */
  balanceMinor?: Minor;
  /** Newest first, as in the ledger, whatever the page's own order. Empty for a page of balances. */
  rows: StatementRow[];
  coverage: Coverage;
  proof: Proof;
  /** How many days back the bank shows this account, where its page says so. */
  historyDays?: number;
}

/** Where the values came from: the page's own response, what it shows, or both in agreement. */
export type Route = 'response' | 'page' | 'both';

/** How a transaction came: read off a page, from a file, or through a connection. */
export type OriginRoute = Route | 'file' | 'connection';

/** Everything that one capture read. One message carries it whole. */
export interface Statement {
  adapter: { id: string; version: number };
  route: Route;
  /** Which of an adapter's alternatives read each field, as `{date: 'datePosted', amount: 'td.amount'}`. */
  fieldRoutes: Record<string, string>;
  accounts: StatementAccount[];
  /** What the two witnesses disagree about, in plain words without amounts; empty where they agree. */
  disagreements: string[];
}
