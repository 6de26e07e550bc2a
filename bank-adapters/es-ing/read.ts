import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'EUR',
  accounts: [
    {
      url: /\/position-keeping(?:\?|$)/,
      lists: ['products'],
      fields: {
        id: ['uuid'],
        name: ['commercialName'],
        currency: ['denominationCurrency'],
      },
      kind: 'unknown',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/v\d+\/products\/(?<account>[^/?]+)\/transactions(?:\?|$)/,
      lists: [{ path: 'transactions' }],
      pageParameters: ['offset'],
      // What the states of a card's rows are called is not known, so they are left out.
      fields: {
        date: ['transactionDate'],
        amount: ['amount'],
        description: ['description'],
        balanceAfter: ['balance'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: ['iso', 'dd/mm/yyyy'],
      rowOrder: 'newest-first',
      kind: 'unknown',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
