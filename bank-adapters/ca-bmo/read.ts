import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'CAD',
  accounts: [
    {
      url: /\/banking\/services\/mysummary\/getMySummary(?:\?|$)/,
      lists: ['GetMySummaryRs.BodyRs.categories.*.products'],
      fields: {
        id: ['accountNumber'],
        name: ['ocifAccountName', 'productName'],
        number: ['accountNumber'],
        currency: ['currency'],
        balance: ['accountBalance'],
        kind: ['productName'],
      },
      kinds: [
        { is: /mastercard|visa|card/i, kind: 'card' },
        { is: /loan|line of credit|mortgage/i, kind: 'loan' },
        { is: /chequing|savings|plan|account/i, kind: 'deposit' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/api\/cdb\/utility\/cache\/transient-extended-credit-card-data\/get(?:\?|$)/,
      lists: [
        { path: 'pendingTransactions.transactions', pending: true },
        { path: 'postedTransactions.transactions', pending: false },
      ],
      fields: {
        date: ['postDate', 'txnDate'],
        purchaseDate: ['txnDate'],
        amount: ['amount'],
        description: ['descr', 'merchantName'],
        counterparty: ['merchantName'],
      },
      sign: { by: 'marker', marker: ['txnIndicator'], debit: /^d/i, credit: /^c/i },
      dates: 'iso',
      rowOrder: 'newest-first',
      kind: 'card',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageNamesAccount: true, pageIsLikeAny: true };

export default offerBank(bank);
