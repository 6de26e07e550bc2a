import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'GBP',
  // Whether forints are counted here in whole ones or in hundredths is in doubt: they are left to the page.
  currencies: { HUF: '' },
  transactions: [
    {
      url: /\/api\/retail\/user\/current\/transactions\/last(?:\?|$)/,
      lists: [{ path: '' }],
      // Each page ends where the next one is asked to begin.
      pageParameters: ['to'],
      account: ['account.id'],
      fields: {
        date: ['completedDate', 'startedDate'],
        purchaseDate: ['startedDate'],
        amount: ['amount'],
        currency: ['currency'],
        description: ['description', 'merchant.name', 'recipient.username'],
        counterparty: ['merchant.name', 'recipient.username'],
        balanceAfter: ['balance'],
        bankCategory: ['category'],
        originalAmount: ['counterpart.amount'],
        originalCurrency: ['counterpart.currency'],
      },
      sign: { by: 'sign', spending: 'negative' },
      scale: 'minor',
      dates: 'epoch-ms',
      pending: { field: ['state'], is: /^pending$/i },
      skip: { field: ['state'], is: /^(declined|reverted|failed)$/i },
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

// The page keeps few of its rows at a time, and amounts taken from it have been read wrongly: it is no second witness.
export const bank: BankRoutes = { about, plan };

export default offerBank(bank);
