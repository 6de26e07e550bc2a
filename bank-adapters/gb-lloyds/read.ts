import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'GBP',
  // Its days are instants, counted in milliseconds.
  timeZone: 'Europe/London',
  transactions: [
    {
      url: /\/statement-api\/browser\/arrangements\/(?<account>[^/?]+)\/monthly-transactions(?:\?|$)/,
      lists: [{ path: 'transactions' }],
      pageParameters: ['page'],
      fields: {
        date: ['date'],
        description: ['completeDescription', 'description'],
        balanceAfter: ['balance'],
        bankCategory: ['paymentTypeForPanel'],
      },
      sign: { by: 'field', debit: ['money_out'], credit: ['money_in'] },
      dates: 'epoch-ms',
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
