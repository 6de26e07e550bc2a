import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const user = String.raw`/a/consumer/api/v\d+/users/[^/?]+`;

const plan: ResponsePlan = {
  currency: 'USD',
  accounts: [
    {
      url: new RegExp(`${user}/accounts(?:\\?|$)`),
      lists: ['accounts'],
      fields: {
        id: ['id'],
        name: ['nickname', 'name', 'displayName'],
        number: ['numbers.masked', 'maskedNumber', 'accountNumber'],
        currency: ['currency'],
        balance: ['balance', 'currentBalance'],
        kind: ['accountType'],
      },
      kinds: [
        { is: /^deposit$/i, kind: 'deposit' },
        { is: /^(debt|line ?of ?credit)$/i, kind: 'loan' },
        { is: /^investment$/i, kind: 'investment' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: new RegExp(`${user}/accounts/(?<account>[^/?]+)/transactions(?:\\?|$)`),
      lists: [{ path: 'transactions' }],
      account: ['accountId'],
      fields: {
        date: ['datePosted', 'date'],
        amount: ['amount'],
        currency: ['currency'],
        description: ['memo', 'filteredMemo', 'displayName'],
        counterparty: ['merchant.name'],
        balanceAfter: ['runningBalance'],
        bankCategory: ['enrichments.expenseCategory', 'merchant.category'],
        // Kept from pending to posted; what is taken back comes as its own list.
        stableId: ['id'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      pending: { field: ['pendingStatus'], is: /^pending$/i },
      removed: ['inactivatedTransactionIds'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

// Every bank dresses the platform its own way: where no response lists rows, the page may still show them.
export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
