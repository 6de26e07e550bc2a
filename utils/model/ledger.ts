import type { HistoryWindow } from './history-window.ts';
import type { IsoDate, IsoMonth } from './iso-date.ts';
import type { CurrencyCode, Minor, Money } from './money.ts';
import type { Proof } from './proof.ts';
import type { AccountKind, OriginRoute, Pending } from './statement.ts';

/** How far an account is complete: every transaction up to `date` is in the ledger. */
export interface Tidemark {
  date: IsoDate;
  /** True where the bank's own balances prove it. */
  proven: boolean;
}

/** Days that were read without a gap and do not reach the tidemark yet. The first day may be cut, the last is complete. */
export interface ReadSpan {
  from: IsoDate;
  to: IsoDate;
  proven: boolean;
}

/** Days that one list reached over, and when it was read: epoch milliseconds. */
export interface ReadDays {
  from: IsoDate;
  to: IsoDate;
  at: number;
}

/** An account in the ledger. It belongs to a site; only captures of that site may write it. */
export interface Account {
  id: string;
  siteId: string;
  /** `StatementAccount.key`, by which its site's captures find it again. */
  key: string;
  /** Other keys by which it was found: what a page alone calls it, where responses know more. */
  aliases?: string[];
  /** How it first came where no page has shown it yet; `siteId` then names that source. */
  source?: 'file' | 'connection';
  /** Other sources that bring the same account, and by which keys. */
  links?: { siteId: string; keys: string[] }[];
  /** What other sources show, of which the user has said that it is another account. */
  apart?: { siteId: string; key: string }[];
  /** True where nothing has said yet which sign its spending has. */
  signsAreGuessed?: boolean;
  /** Keys under which it comes with the other sign, of sources that do not say which they have. */
  turned?: { siteId: string; key: string }[];
  name: string;
  /** True where the user gave the name: captures leave it alone. */
  renamed?: boolean;
  mask?: string;
  kind: AccountKind;
  currency: CurrencyCode;
  balance?: { amountMinor: Minor; at: number };
  tidemark?: Tidemark;
  /** Oldest first. */
  spans?: ReadSpan[];
  /** Which days of it were read when, newest reading first. */
  reads?: ReadDays[];
  /** How far back the bank shows it, where its page says so. */
  history?: HistoryWindow;
  lastProof?: Proof['result'];
  /** Rows in the last good capture, so that a page that shows none is noticed. */
  lastRowCount?: number;
  /** Months that hold transactions of this account, so that deleting it need not read the whole ledger. */
  months: IsoMonth[];
  /** Months in which transactions lie whose date was changed, and the months from which: there a capture seeks them too. */
  strays?: { from: IsoMonth; in: IsoMonth }[];
  createdAt: number;
}

/** Where a transaction came from; kept so that each can say so. */
export interface Origin {
  siteId: string;
  adapterId: string;
  adapterVersion: number;
  route: OriginRoute;
  /** The name of the file that it came from. */
  file?: string;
  /** Epoch milliseconds of the capture that first brought it. */
  at: number;
}

/** A transaction in the ledger. */
export interface Transaction {
  id: string;
  accountId: string;
  date: IsoDate;
  purchaseDate?: IsoDate;
  amountMinor: Minor;
  currency: CurrencyCode;
  description: string;
  pending: Pending;
  /** A pending one that the bank let go and never booked. It is kept, and counts nowhere. */
  dropped?: boolean;
  balanceAfterMinor?: Minor;
  original?: Money;
  counterparty?: string;
  bankCategory?: string;
  bankId?: string;
  /** Ids that other sources give it. */
  otherIds?: string[];
  /** (account, date, amount, normalised description), and which of several alike it is, from 0. */
  fingerprint: string;
  ordinal: number;
  /** Fingerprints it had while it was pending, and those of other words for it: what shows them again adds nothing. */
  formerFingerprints?: string[];
  /** Rank within its day, newest first, as the bank lists them. */
  dayRank: number;
  origin: Origin;
  /** Ids of transactions that turned out to be this one. */
  formerIds?: string[];
  /** Imports that brought it, while nothing else has: without them it is not there. */
  imports?: string[];
  /** The other side of a transfer between the user's own accounts. */
  transferWith?: string;
  /** The transaction that it is, as a person has said (`EditValues.sameAs`): it is not shown and counts nowhere. */
  doubleOf?: string;
  /** What a person has changed, step by step. All other fields are the bank's. */
  edits?: TransactionEdit[];
}

/** A transaction and the month in which its reader shows it. */
export interface TransactionRef {
  id: string;
  month: IsoMonth;
}

/** What a person may set of a transaction. */
export interface EditValues {
  date?: IsoDate;
  description?: string;
  accountId?: string;
  category?: string;
  note?: string;
  /** It stays as a tombstone, so that no capture brings it back. */
  deleted?: boolean;
  /** Transactions of which it was said that they are not the same, and no transfer with this one. */
  apartFrom?: string[];
  /** The transaction of the same account that it is: it was listed twice. */
  sameAs?: string;
  /** The other side of a transfer, where no word of the bank's says so. */
  movedTo?: string;
}

/** An edit of one transaction, which belongs to a step of the history. */
export interface TransactionEdit extends EditValues {
  step: string;
  /** Epoch milliseconds; of two edits of one field the later holds. */
  at: number;
}

/** A transaction as a person sees it: with what was changed, and beside it what the bank says. Never stored. */
export interface TransactionView extends Transaction {
  category?: string;
  note?: string;
  /** The bank's own, where date, description or account were changed. */
  bank?: Pick<Transaction, 'date' | 'description' | 'accountId'>;
  /** Other listings of it, as a person has said; they are not shown. */
  doubles?: Pick<Transaction, 'id' | 'date' | 'description' | 'origin'>[];
}

/** One month of the whole ledger, all accounts: the unit that is encrypted and written. */
export interface MonthDocument {
  month: IsoMonth;
  transactions: Transaction[];
}

/** In and out of a month in one currency, transfers not yet told apart. */
export interface MonthTotals {
  currency: CurrencyCode;
  inMinor: Minor;
  outMinor: Minor;
  count: number;
}

/** The small precomputed document that the popup and the overview read instead of the ledger. */
export interface SummaryView {
  accounts: Account[];
  /** Oldest first; at most the last 60 months. */
  months: { month: IsoMonth; totals: MonthTotals[] }[];
  /** Spending (negative sums) per day of the last two months, for the tideline: `{date, currency, outMinor}`. */
  days: { date: IsoDate; currency: CurrencyCode; outMinor: Minor }[];
  transactionCount: number;
  /** How many questions wait on the review page; missing until the first change since they are asked. */
  toReview?: number;
  updatedAt: number;
}
