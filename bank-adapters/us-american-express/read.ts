import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  // Cards of many countries are on this site: what the amount's currency is called must be a code.
  currencies: {},
  transactions: [
    {
      // The same address also answers with the archive of statements, which lists no transactions.
      url: /^https:\/\/functions\.americanexpress\.com\/ReadAccountActivity\.web\.v\d+(?:\?|$)/,
      method: 'POST',
      bodyNames: 'activityData',
      lists: [{ path: 'activityData.data.*.transactions' }],
      fields: {
        date: ['postDate', 'chargeDate', 'displayDate'],
        purchaseDate: ['chargeDate'],
        amount: ['transactionAmount.amount'],
        currency: ['transactionAmount.currency'],
        // Pending rows get another id when they post, so ids name nothing here.
        description: ['displayDescription'],
      },
      sign: { by: 'sign', spending: 'positive' },
      dates: 'iso',
      pending: { field: ['status', 'message.id'], is: /pending/i },
      emptyIsDoubtful: true,
      rowOrder: 'newest-first',
      kind: 'card',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageNamesAccount: true, pageIsLikeAny: true };

export default offerBank(bank);
