import type { CurrencyCode } from '../../utils/model/money.ts';
import type { AccountKind } from '../../utils/model/statement.ts';
import type { JsonDateKind } from '../../utils/parse/json-date.ts';
import type { Alternatives, JsonPath } from './json-path.ts';

/** Which responses a route reads. */
interface RouteMatch {
  /** Tested on the absolute address. A group named `account` holds the account's id. */
  url: RegExp;
  /** Any where it is left out. */
  method?: 'GET' | 'POST';
}

/** How the amounts of a list say which way the money went. */
export type SignRule =
  /** A minus means money that left. */
  | { by: 'sign'; spending: 'negative' | 'positive' }
  /** The amounts are magnitudes, another field says which way. A row that neither test fits is not read. */
  | { by: 'marker'; marker: Alternatives; debit: RegExp; credit: RegExp };

export interface ListPath {
  path: JsonPath;
  /** Said of all its rows. */
  pending?: boolean;
}

/** One kind of response that lists transactions. */
export interface TransactionsRoute extends RouteMatch {
  /** All of them are read. At least one that is not for pending rows must be there, else the response has changed. */
  lists: readonly ListPath[];
  /** Parameters of the address by which pages of one list differ. */
  pageParameters?: readonly string[];
  /** The row's own account id, where the address does not hold it. */
  account?: Alternatives;
  fields: {
    date: Alternatives;
    purchaseDate?: Alternatives;
    amount: Alternatives;
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
  scale?: 'major' | 'minor';
  dates?: JsonDateKind;
  /** A row whose field fits is pending. Lists that say it themselves come first. */
  pending?: { field: Alternatives; is: RegExp };
  /** Rows that are no transactions (notes, declined tries). */
  skip?: { field: Alternatives; is: RegExp };
  /** Ids of rows that the bank has taken back. Needs `stableId`. */
  removed?: Alternatives;
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
    id: Alternatives;
    name: Alternatives;
    /** Any form of the account's number: its last digits are kept. */
    number?: Alternatives;
    currency?: Alternatives;
    balance?: Alternatives;
    kind?: Alternatives;
  };
  /** Where the id is a part of its field (of a link, say): the first group holds it. */
  idIn?: RegExp;
  /** Tested on the `kind` field, first fit wins; else they are of this kind. */
  kinds?: readonly { is: RegExp; kind: AccountKind }[];
  kind: AccountKind;
  /** What the balance of cards and loans means when it is positive. */
  debtIs: 'negative' | 'positive';
}

/** All that an adapter says about its bank's responses. */
export interface ResponsePlan {
  transactions: readonly TransactionsRoute[];
  accounts?: readonly AccountsRoute[];
  /** The currency of accounts that name none. */
  currency: CurrencyCode;
}

/** Everything in a plan that names responses. */
export const responseRoutesOf = ({ transactions, accounts = [] }: ResponsePlan): readonly RouteMatch[] => [...transactions, ...accounts];
