import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'EUR',
  accounts: [
    {
      url: /\/api\/user\/accounts\?/,
      lists: ['accounts'],
      fields: {
        id: ['internal_id'],
        name: ['label'],
        number: ['external_id', 'iban'],
        currency: ['amount.currency'],
        balance: ['amount.value'],
        kind: ['type'],
      },
      kinds: [{ is: /^(current|saving)$/, kind: 'deposit' }],
      kind: 'unknown',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/api\/user\/accounts\/(?<account>[^/?]+)\/transactions(?:\?|$)/,
      lists: [{ path: 'accountTransactions' }],
      pageParameters: ['range'],
      fields: {
        date: ['booking_date_time'],
        amount: ['amount.value'],
        currency: ['amount.currency'],
        description: ['label'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      pending: { field: ['is_accounted'], is: /^false$/ },
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
