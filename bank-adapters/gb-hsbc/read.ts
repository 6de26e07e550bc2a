import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'GBP',
  accounts: [
    {
      url: /\/api\/dcc-gb-hrfb-account-list-papi-prod-proxy\/v\d+\/accounts\/domestic(?:\?|$)/,
      lists: ['accountList'],
      fields: {
        id: ['accountIdentifier.accountNumber'],
        // Sort code and account number. What it calls the account's name is the holder's.
        number: ['accountDisplay'],
        currency: ['ledgerBalance.currency'],
        balance: ['ledgerBalance.amount'],
      },
      kind: 'unknown',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/api\/dcc-gb-hrfb-account-transactions-papi-prod-proxy\/v\d+\/accounts\/[^/-]+-(?<account>[^/?]+)\/historical-transactions(?:\?|$)/,
      lists: [{ path: 'transactionSummary' }],
      fields: {
        date: ['transactionDate'],
        amount: ['transactionAmount.amount'],
        currency: ['transactionAmount.currency'],
        description: ['transactionDescriptions'],
        balanceAfter: ['runningBalanceAmount.amount'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      rowOrder: 'newest-first',
      kind: 'unknown',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
