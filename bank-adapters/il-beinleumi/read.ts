import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'ILS',
  transactions: [
    {
      // The account that was asked for stands in what was sent, which is not looked at.
      url: /\/appsng\/bff-balancetransactions\/api\/v\d+\/transactions\/list(?:\?|$)/,
      lists: [{ path: 'transactions' }],
      // Balances are left out: all rows of a day but the last have a zero there.
      fields: {
        date: ['dateOfRegistration', 'dateOfBusinessDay'],
        description: ['description'],
      },
      sign: { by: 'field', debit: ['debitAmount'], credit: ['creditAmount'] },
      dates: 'iso',
      rowOrder: 'unknown',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true, pageNamesAccount: true };

export default offerBank(bank);
