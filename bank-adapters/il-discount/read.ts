import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const lastTransactions = /\/Titan\/gatewayAPI\/lastTransactions\/(?<account>[^/?]+)\/Date(?:\?|$)/;

const plan: ResponsePlan = {
  currency: 'ILS',
  accounts: [
    {
      // The balance stands beside the rows.
      url: lastTransactions,
      lists: ['CurrentAccountLastTransactions.CurrentAccountInfo'],
      fields: { number: 'id', balance: ['AccountBalance'] },
      kind: 'deposit',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: lastTransactions,
      lists: [
        { path: 'CurrentAccountLastTransactions.FutureTransactionsBlock.FutureTransactionEntry', pending: true },
        { path: 'CurrentAccountLastTransactions.OperationEntry', pending: false },
      ],
      fields: {
        date: ['OperationDate', 'ValueDate'],
        amount: ['OperationAmount'],
        description: ['OperationDescriptionToDisplay'],
        balanceAfter: ['BalanceAfterOperation'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'yyyymmdd',
      rowOrder: 'unknown',
      kind: 'deposit',
    },
  ],
};

// The cells of all rows bear the same ids, and hold hidden copies of their text for the tooltips.
const lastRows: PageRoute = {
  lists: ['last-transactions ev-table', 'last-transactions', '[role="table"]:has(.rc-table-row-content), [role="grid"]:has(.rc-table-row-content)'],
  rows: ['.rc-table-row-content'],
  fields: {
    date: [{ css: '[id^="rc-table-cell-OperationDate"]' }],
    description: [{ css: '[id^="rc-table-cell-OperationDescriptionToDisplay"]' }],
    amount: [{ css: '[id^="rc-table-cell-OperationAmount"]' }],
    balance: [{ css: '[id^="rc-table-cell-BalanceAfterOperation"]' }],
  },
  sign: 'signed',
  empty: [],
  rowOrder: 'newest-first',
  account: { kind: 'deposit', balanceIs: 'owned' },
  currency: 'ILS',
};

export const bank: BankRoutes = { about, plan, pages: [lastRows], marker: '.rc-table-row-content' };

export default offerBank(bank);
