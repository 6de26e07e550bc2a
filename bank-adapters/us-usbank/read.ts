import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const graph = /\/digital\/api\/customer-management\/graphql\/v\d+(?:\?|$)/;

const plan: ResponsePlan = {
  currency: 'USD',
  accounts: [
    {
      url: graph,
      bodyNames: 'productCode',
      lists: ['data.accounts', 'data.*.accounts', 'accounts'],
      fields: { id: ['accountToken'], name: ['nickname', 'displayName'], number: ['accountNumber'], kind: ['productCode'] },
      kinds: [
        { is: /^ccd$/i, kind: 'card' },
        { is: /^dda$/i, kind: 'deposit' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: graph,
      bodyNames: 'txnsDetails',
      lists: [
        { path: 'data.txnsDetails.txnsResponse.pendingTransactions', pending: true },
        { path: 'data.txnsDetails.txnsResponse.postedTransactions', pending: false },
      ],
      account: ['accountToken'],
      fields: {
        date: ['postedDateTime', 'transactionDateTime', 'pointOfSaleDate'],
        purchaseDate: ['pointOfSaleDate', 'transactionDateTime'],
        amount: ['transactionAmount'],
        // What a card's running balance means is not known, so no balance is taken.
        description: ['description', 'enrichedDetails.description'],
        counterparty: ['merchantDetails.name', 'enrichedDetails.description'],
        bankCategory: ['enrichedDetails.subCategory', 'enrichedDetails.category'],
      },
      sign: { by: 'marker', marker: ['debitCreditMemo'], debit: /^d/i, credit: /^c/i },
      dates: 'iso',
      rowOrder: 'newest-first',
      kind: 'unknown',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
