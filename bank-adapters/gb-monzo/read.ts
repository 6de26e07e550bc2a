import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'GBP',
  timeZone: 'Europe/London',
  transactions: [
    {
      url: /\/minimal-banking\/transactions\?(?:.*&)?account_id=(?<account>[^&]+)/,
      lists: [{ path: 'transactions' }],
      pageParameters: ['since', 'before'],
      fields: {
        date: ['settled', 'created'],
        purchaseDate: ['created'],
        amount: ['amount'],
        currency: ['currency'],
        description: ['description', 'counterparty.name'],
        counterparty: ['merchant.name', 'counterparty.name'],
        bankCategory: ['category'],
        originalAmount: ['local_amount'],
        originalCurrency: ['local_currency'],
      },
      scale: 'minor',
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      pending: { field: ['settled'], isMissing: true },
      skip: { field: ['decline_reason'], is: /./ },
      rowOrder: 'unknown',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
