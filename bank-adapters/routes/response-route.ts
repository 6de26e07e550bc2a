import type { CurrencyCode } from '../../utils/model/money.ts';
import type { AccountKind } from '../../utils/model/statement.ts';
import type { Alternatives, JsonPath } from './json-path.ts';
import type { AmountScale, DateKind } from './read-value.ts';

/** Which responses a route reads. */
interface RouteMatch {
  /** Tested on the absolute address. A group named `account` holds the account's id. */
  url: RegExp;
  /** Any where it is left out. */
  method?: 'GET' | 'POST';
  /** Where the body only carries the one that is meant, as the text of this field. */
  bodyIn?: JsonPath;
  /** Where one address answers several questions (GraphQL): a field's name that only the body meant has. */
  bodyNames?: string;
}

/** How the amounts of a list say which way the money went. */
export type SignRule =
  /** A minus means money that left. */
  | { by: 'sign'; spending: 'negative' | 'positive' }
  /** The amounts are magnitudes, another field says which way. A row that neither test fits is not read. */
  | { by: 'marker'; marker: Alternatives; debit: RegExp; credit: RegExp }
  /** Money out and money in stand in fields of their own, of which a row fills one. Whatever their signs. */
  | { by: 'field'; debit: Alternatives; credit: Alternatives };

/** A test of one field: that it fits, or that it holds nothing (is not there, is `null` or an empty text). */
export type FieldRule = { field: Alternatives; is: RegExp } | { field: Alternatives; isMissing: true };

export interface ListPath {
  /** With `*` in it, all the lists that it leads to are read as one. Each step must be there in every branch. */
  path: JsonPath;
  /** Said of all its rows. */
  pending?: boolean;
}

/** One kind of response that lists transactions. */
export interface TransactionsRoute extends RouteMatch {
  /** All of them are read. At least one that is not for pending rows must be there, else the response has changed. */
  lists: readonly ListPath[];
  /** The bank asks for pending rows by themselves: these stand beside the booked ones, and never in their place. */
  onlyPending?: true;
  /** Parameters of the address by which pages of one list differ. */
  pageParameters?: readonly string[];
  /** The row's own account id, where the address does not hold it. */
  account?: Alternatives;
  fields: {
    date: Alternatives;
    purchaseDate?: Alternatives;
    /** Left out where `sign` names the fields. */
    amount?: Alternatives;
    currency?: Alternatives;
    description: Alternatives;
    /** Who was paid; and who paid, where other fields say it of money that came in. */
    counterparty?: Alternatives;
    payer?: Alternatives;
    balanceAfter?: Alternatives;
    bankCategory?: Alternatives;
    originalAmount?: Alternatives;
    originalCurrency?: Alternatives;
    /** Only where the bank is known to keep it over visits and on posting. */
    stableId?: Alternatives;
  };
  sign: SignRule;
  scale?: AmountScale;
  /** Its words and amounts carry tags, as `<strong>Ana</strong>`. */
  hasTags?: true;
  /** Several where the alternatives of a date are written differently: the first that fits. */
  dates?: DateKind | readonly DateKind[];
  /** A row whose field fits is pending. Lists that say it themselves come first. */
  pending?: FieldRule;
  /** Rows that are no transactions (notes, declined tries). */
  skip?: FieldRule;
  /** Ids of rows that the bank has taken back. Needs `stableId`. */
  removed?: Alternatives;
  /** The bank is known to give empty lists in error: then only the page confirms that there are none. */
  emptyIsDoubtful?: true;
  /** Something is there where older rows can be asked for. */
  older?: Alternatives;
  rowOrder: 'newest-first' | 'oldest-first' | 'unknown';
  /** What the accounts of this route are, where no list of accounts says it. */
  kind: AccountKind;
}

/** One kind of response that lists accounts. */
export interface AccountsRoute extends RouteMatch {
  /** The first that is there. A single object counts as a list of one. */
  lists: Alternatives;
  fields: {
    /** Left out where the address holds it, as the group `account`. */
    id?: Alternatives;
    name?: Alternatives;
    /** Any form of the account's number: its last digits are kept. Or the id, where that is the number. */
    number?: Alternatives | 'id';
    currency?: Alternatives;
    balance?: Alternatives;
    kind?: Alternatives;
  };
  /** Where the id is a part of its field (of a link, say): the first group holds it. */
  idIn?: RegExp;
  /** Tested on the `kind` field or one of their own, first fit wins; else they are of this kind. */
  kinds?: readonly { field?: Alternatives; is: RegExp; kind: AccountKind }[];
  kind: AccountKind;
  /** What the balance of cards and loans means when it is positive. */
  debtIs: 'negative' | 'positive';
  scale?: AmountScale;
  /** Where balances are magnitudes: an account that fits is overdrawn. */
  overdrawn?: FieldRule;
}

/** All that an adapter says about its bank's responses. */
export interface ResponsePlan {
  transactions: readonly TransactionsRoute[];
  accounts?: readonly AccountsRoute[];
  /** The currency of accounts that name none. */
  currency: CurrencyCode;
  /**
   * Names and numbers that the bank uses for currencies, beside their codes. Others make a row unreadable, and so does
   * a code that an empty text stands for: one of which nobody knows how this bank counts it.
   */
  currencies?: Readonly<Record<string, CurrencyCode>>;
  /** IANA zone that the bank's calendar keeps, where its dates are instants. The user's where it is left out. */
  timeZone?: string;
}

/** Everything in a plan that names responses. */
export const responseRoutesOf = ({ transactions, accounts = [] }: ResponsePlan): readonly RouteMatch[] => [...transactions, ...accounts];
