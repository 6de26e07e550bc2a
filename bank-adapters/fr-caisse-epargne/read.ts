import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'EUR',
  transactions: [
    {
      url: /\/pfm\/user\/v[\d.]+\/transactions\?(?:.*&)?accountIds=(?<account>[^&]+)/,
      lists: [{ path: 'data' }],
      pageParameters: ['skip', 'take'],
      fields: {
        date: ['date'],
        amount: ['amount'],
        description: ['parsedData.originalText', 'text'],
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
