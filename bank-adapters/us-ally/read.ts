import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const fields = {
  date: ['transactionPostingDate'],
  // The name speaks of how it was sent; what comes is a number.
  amount: ['transactionAmountPvtEncrypt'],
  description: ['transactionDescription'],
};

const plan: ResponsePlan = {
  currency: 'USD',
  transactions: [
    {
      url: /\/acs\/v\d+\/bank-accounts\/transactions\/search(?:\?|$)/,
      lists: [
        { path: 'searchResults.*.transactionHistory.transactionStatusType=PENDING.transactions', pending: true },
        { path: 'searchResults.*.transactionHistory.transactionStatusType=POSTED.transactions', pending: false },
      ],
      fields,
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      older: ['searchResults.*.transactionHistory.*.nextPageRequestDetails'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
    {
      url: /\/capi-gw\/accounts\/(?<account>[^/?]+)\/transactions(?:\?|$)/,
      lists: [{ path: 'transaction' }],
      fields,
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageNamesAccount: true, pageIsLikeAny: true };

export default offerBank(bank);
