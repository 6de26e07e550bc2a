import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'NZD',
  accounts: [
    {
      url: /\/IBCS\/service\/(?:home|account)\/initialise(?:\?|$)/,
      lists: ['viewableAccounts'],
      fields: {
        id: ['accountUuid'],
        name: ['nicknameEscaped', 'productDescription'],
        number: ['accountNo'],
        balance: ['accountBalance.amount'],
      },
      kinds: [
        { field: ['isCreditCard'], is: /^true$/, kind: 'card' },
        { field: ['isLoan'], is: /^true$/, kind: 'loan' },
        { field: ['isInvestment'], is: /^true$/, kind: 'investment' },
      ],
      kind: 'deposit',
      // Balances are magnitudes: those of cards and loans are debts, and those of accounts where they are overdrawn.
      debtIs: 'positive',
      overdrawn: { field: ['accountBalance.indicator'], is: /^overdrawn$/i },
    },
  ],
  transactions: [
    {
      url: /\/IBCS\/service\/api\/transactions\?(?:.*&)?account=(?<account>[^&]+)/,
      lists: [{ path: 'transactions' }],
      // Balances are left out: whether those of an overdrawn day bear a sign is not known.
      fields: {
        date: ['postedDate', 'date'],
        purchaseDate: ['date'],
        amount: ['amount.amount'],
        currency: ['amount.currencyCode'],
        description: ['details'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      // "The rate has changed" and the like.
      skip: { field: ['amount.amount'], isMissing: true },
      rowOrder: 'unknown',
      kind: 'unknown',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
