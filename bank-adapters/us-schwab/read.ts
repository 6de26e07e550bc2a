import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  accounts: [
    {
      url: /\/is\.ClientSummaryExpWeb\/V\d+\/api\/Account(?:\?|$)/i,
      lists: ['Accounts'],
      fields: { id: ['AccountId'], name: ['NickName', 'DefaultName'], number: ['AccountNumberDisplay'], balance: ['Balances.Balance'] },
      kinds: [
        { field: ['IsBank'], is: /^true$/, kind: 'deposit' },
        { field: ['IsBrokerage'], is: /^true$/, kind: 'investment' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/is\.TransactionHistoryWeb\/.*\/brokerage\/transactions(?:\?|$)/i,
      lists: [{ path: 'brokerageTransactions' }],
      fields: {
        date: ['transactionDate'],
        amount: ['amount'],
        description: ['description', 'action'],
        bankCategory: ['action'],
      },
      sign: { by: 'sign', spending: 'negative' },
      scale: 'text',
      dates: 'mm/dd/yyyy',
      // Shares that come and go without money.
      skip: { field: ['amount'], isMissing: true },
      older: ['bookmark'],
      rowOrder: 'newest-first',
      kind: 'investment',
    },
    {
      url: /\/is\.TransactionHistoryWeb\/.*\/banking\/[^/]+\/transactions(?:\?|$)/i,
      lists: [{ path: 'postedTransactions', pending: false }],
      fields: {
        date: ['postingDate'],
        description: ['description', 'type'],
        balanceAfter: ['runningBalance'],
      },
      sign: { by: 'field', debit: ['withdrawalAmount'], credit: ['depositAmount'] },
      scale: 'text',
      dates: 'mm/dd/yyyy',
      older: ['pagingInformation.moreRecords'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageNamesAccount: true, pageIsLikeAny: true };

export default offerBank(bank);
