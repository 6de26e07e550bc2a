import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  accounts: [
    {
      // The answers to many questions come in one body, each beside the address that it would have had.
      url: /\/svc\/rl\/accounts\/l4\/v\d+\/app\/data\/list(?:\?|$)/,
      bodyNames: 'accountTiles',
      lists: ['cache.*.response.accountTiles'],
      fields: {
        id: ['accountId'],
        name: ['nickname'],
        number: ['mask'],
        balance: ['tileDetail.currentBalance'],
        kind: ['accountTileType'],
      },
      kinds: [
        { is: /^card$/i, kind: 'card' },
        { is: /^dda$/i, kind: 'deposit' },
        { is: /^(loan|mortgage)$/i, kind: 'loan' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
    {
      url: /\/svc\/rr\/accounts\/secure\/v\d+\/account\/detail\/dda\/list(?:\?|$)/,
      lists: [''],
      fields: { id: ['accountId'], name: ['nickname'], number: ['mask'], balance: ['detail.presentBalance'] },
      kind: 'deposit',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/etu-transactions\/v\d+\/accounts\/transactions\?(?:.*&)?digital-account-identifier=(?<account>[^&]+)/,
      lists: [{ path: 'activities' }],
      pageParameters: ['pagination-contextual-text', 'next-page-key'],
      fields: {
        date: ['transactionPostDate', 'transactionDate'],
        purchaseDate: ['transactionDate'],
        amount: ['transactionAmount'],
        currency: ['currencyCode'],
        description: ['merchantDetails.rawMerchantDetails.merchantDbaName', 'etuStandardTransactionTypeName'],
        counterparty: ['merchantDetails.enrichedMerchants.*.merchantName'],
        bankCategory: ['merchantDetails.rawMerchantDetails.merchantCategoryName'],
        // Given to pending and posted rows, and kept from one to the other.
        stableId: ['sorTransactionIdentifier'],
      },
      sign: { by: 'marker', marker: ['creditDebitCode'], debit: /^d/i, credit: /^c/i },
      dates: 'iso',
      pending: { field: ['transactionStatusCode'], is: /^pending$/i },
      older: ['moreRecordsIndicator'],
      rowOrder: 'newest-first',
      kind: 'card',
    },
    {
      url: /\/etu-dda-transactions\/v\d+\/transactions\?(?:.*&)?digital-account-identifier=(?<account>[^&]+)/,
      lists: [{ path: 'transactions' }],
      fields: {
        date: ['transactionPostDate', 'transactionDate'],
        purchaseDate: ['transactionDate'],
        amount: ['transactionAmount'],
        description: ['transactionDescription'],
        balanceAfter: ['runningLedgerBalanceAmount'],
        bankCategory: ['etuStdExpenseCategoryName'],
      },
      sign: { by: 'marker', marker: ['creditDebitCode'], debit: /^d/i, credit: /^c/i },
      dates: ['iso', 'yyyymmdd'],
      pending: { field: ['pendingTransactionIndicator'], is: /^true$/ },
      older: ['moreRecordsIndicator'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
