import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import { backbaseTransactions } from '../platform-backbase/routes.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  accounts: [
    {
      url: /\/api\/arrangement-manager\/client-api\/v\d+\/arrangement-views\/account-overview(?:\?|$)/,
      lists: ['groups.*.elements'],
      fields: {
        id: ['id'],
        name: ['attributes.alias.value', 'attributes.name.value'],
        number: ['attributes.number.value', 'attributes.name.value'],
        balance: ['attributes.bookedBalance.value'],
        kind: ['attributes.name.value', 'attributes.alias.value'],
      },
      kinds: [
        { is: /credit card|visa|mastercard|rewards/i, kind: 'card' },
        { is: /loan|mortgage|equity line/i, kind: 'loan' },
        { is: /checking|savings|money market|certificate/i, kind: 'deposit' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: backbaseTransactions,
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
