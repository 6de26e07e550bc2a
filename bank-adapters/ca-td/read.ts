import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'CAD',
  accounts: [
    {
      url: /\/ms\/uainq\/v\d+\/accounts\/list(?:\?|$)/,
      lists: ['accountList'],
      fields: { id: ['accountKey'], name: ['accountDisplayName', 'accountName'], number: ['accountNumber'], kind: ['accountType'] },
      kinds: [
        { is: /^pda$/i, kind: 'deposit' },
        { is: /^vsa$/i, kind: 'card' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/ms\/uainq\/v\d+\/accounts\/(?<account>[^/?]+)\/transactions(?:\?|$)/,
      lists: [{ path: 'transactionList.transactions' }],
      fields: {
        date: ['postedOnDate', 'date'],
        purchaseDate: ['date'],
        description: ['description'],
        balanceAfter: ['accountBalance'],
      },
      sign: { by: 'field', debit: ['withdrawalAmt'], credit: ['depositAmt'] },
      dates: ['iso', 'mm/dd/yyyy'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
