import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'CAD',
  accounts: [
    {
      url: /\/product-summary-presentation-service-v\d+\/v\d+\/accountListSummary(?:\?|$)/,
      // Deposits, cards, loans and the like are groups beside each other.
      lists: ['*.accounts'],
      fields: {
        id: ['encryptedAccountNumber', 'id'],
        name: ['nickName', 'product.productName'],
        number: ['accountNumber'],
        currency: ['accountCurrency.currencyCode'],
        balance: ['currentBalance'],
        kind: ['product.productName', 'nickName'],
      },
      kinds: [
        { is: /visa|mastercard|card/i, kind: 'card' },
        { is: /loan|line|mortgage/i, kind: 'loan' },
        { is: /chequing|banking|savings|deposit/i, kind: 'deposit' },
        { is: /tfsa|rrsp|fhsa|gic|invest/i, kind: 'investment' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/transaction-presentation-service-v\d+(?:-dbb)?\/v\d+\/search\/[^?]*account\/(?<account>[^/?]+)/,
      lists: [{ path: 'transactionList' }, { path: 'transactions' }],
      fields: {
        date: ['bookingDate', 'transactionDate'],
        amount: ['amount'],
        // Ids of some accounts are others at each request.
        description: ['description', 'description1', 'merchantName', 'transactionDescription'],
        counterparty: ['merchantName'],
      },
      sign: { by: 'marker', marker: ['creditDebitIndicator'], debit: /^d/i, credit: /^c/i },
      dates: 'iso',
      pending: { field: ['isIntradayTransaction'], is: /^true$/ },
      rowOrder: 'newest-first',
      kind: 'unknown',
    },
  ],
};

const page: Omit<PageRoute, 'lists' | 'rows' | 'fields'> = {
  sign: 'signed',
  empty: [],
  emptyText: /\bno (\w+ )?transactions\b/i,
  rowOrder: 'newest-first',
  account: { name: ['span.account-selected'], number: ['span.accounts-table__account-number', 'span.account-selected'], kind: 'unknown', balanceIs: 'owned' },
  currency: 'CAD',
};

const listPage: PageRoute = {
  ...page,
  lists: ['table.rbc-transaction-list-table:has([data-role="transaction-list-table-transaction"])'],
  rows: ['tr[data-role="transaction-list-table-transaction"]'],
  fields: {
    date: [{ css: 'td:nth-child(1)' }],
    description: [{ css: 'td:nth-child(2)' }],
    debit: [{ css: 'td:nth-child(3)' }],
    credit: [{ css: 'td:nth-child(4)' }],
  },
};

/** The form of 2024. */
const newRowsPage: PageRoute = {
  ...page,
  lists: ['table:has(tr.rbc-transaction-list-transaction-new)'],
  rows: ['tr.rbc-transaction-list-transaction-new'],
  fields: {
    date: [{ css: 'td:nth-child(1)' }],
    description: [{ css: 'td:nth-child(2)' }],
    debit: [{ css: 'td:nth-child(3)' }],
    credit: [{ css: 'td:nth-child(6)' }],
  },
};

export const bank: BankRoutes = {
  about,
  plan,
  pages: [listPage, newRowsPage],
  marker: 'table.rbc-transaction-list-table, tr.rbc-transaction-list-transaction-new',
  pageIsLikeAny: true,
};

export default offerBank(bank);
