import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

/** A row's fields are cells of a list, each named by its column. */
const cell = (column: string): string[] => [`transactionColumns.columnId=${column}.displayValue`, `transactionColumns.columnId=${column}.actualValue`];

const plan: ResponsePlan = {
  currency: 'USD',
  accounts: [
    {
      url: /\/cbol\/accounts\/details\/balances(?:\?|$)/,
      lists: ['accountLedgerData'],
      fields: {
        id: ['accountMetaData.accountId'],
        name: ['accountMetaData.productNameAndDisplayAccountNo'],
        number: ['displayAccountNumber'],
        balance: ['accountBalance.currentBalanceAmount'],
      },
      kinds: [{ field: ['accountBalance.creditLimit'], is: /[1-9]/, kind: 'card' }],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/digital\/bankLedger\/accounts\/(?<account>[^/?]+)\/transactions\/summaryAndBalances(?:\?|$)/,
      lists: [{ path: 'accountActivity.postedTransactions', pending: false }],
      fields: { date: cell('DATE'), description: [...cell('DESC'), 'extendedDescriptions.*.displayValue'] },
      sign: { by: 'field', debit: cell('DEBIT'), credit: cell('CREDIT') },
      scale: 'text',
      dates: ['mm/dd/yyyy', 'iso'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

/** Each row is there twice, for wide and narrow windows; one of them is hidden. */
const cardPage: PageRoute = {
  lists: ['#ums-transaction-tile'],
  rows: ['.transaction-body.onyx_enhanced_layout'],
  fields: {
    date: [{ css: '.bottom' }],
    description: [{ css: '.description' }],
    amount: [{ css: '.top' }],
  },
  sign: 'spending-positive',
  empty: [],
  emptyText: /\bno (\w+ )?(transactions|activity)\b/i,
  rowOrder: 'newest-first',
  account: { kind: 'card', balanceIs: 'owed' },
  currency: 'USD',
};

export const bank: BankRoutes = { about, plan, pages: [cardPage], marker: '#ums-transaction-tile', pageIsLikeAny: true };

export default offerBank(bank);
