import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'AUD',
  accounts: [
    {
      url: /\/retail\/netbank\/api\/home\/v\d+\/accounts(?:\?|$)/i,
      lists: ['accounts'],
      fields: {
        // Transactions are asked for by the id that stands in the account's link.
        id: ['link.url'],
        name: ['displayName'],
        number: ['number'],
        currency: ['balance.0.currency'],
        balance: ['balance.0.amount'],
      },
      idIn: /[?&]account=([^&#]+)/,
      kind: 'unknown',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/retail\/netbank\/accounts\/api\/transactions\?(?:.*&)?account=(?<account>[^&]+)/i,
      lists: [{ path: 'pendingTransactions', pending: true }, { path: 'transactions', pending: false }],
      pageParameters: ['pagingKey'],
      fields: {
        date: ['createdDate'],
        amount: ['amount'],
        description: ['description'],
        balanceAfter: ['runningTotal'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      older: ['pagingKey'],
      rowOrder: 'newest-first',
      kind: 'unknown',
    },
  ],
};

const accountPage: PageRoute = {
  path: /\/netbank\/accounts\b/i,
  lists: ['#pending-transactions-table, #non-pending-transactions-table', 'table:has(tbody.transactions-table)'],
  rows: ['.transaction-item', 'tbody tr'],
  fields: {
    date: [{ css: '.date' }, { header: /^date\b/i }],
    description: [{ css: '.description' }, { header: /^(transaction|description|details)\b/i }],
    amount: [{ css: '.amount' }, { header: /^amount\b/i }],
    debit: [{ header: /^debit\b/i }],
    credit: [{ header: /^credit\b/i }],
    balance: [{ css: '.balance' }, { header: /^balance\b/i }],
  },
  sign: 'signed',
  pending: '#pending-transactions-table',
  empty: [],
  emptyText: /\bno transactions\b/i,
  rowOrder: 'newest-first',
  account: { idIn: /[?&]account=(?<account>[^&#]+)/, kind: 'unknown', balanceIs: 'owned' },
  currency: 'AUD',
};

export const bank: BankRoutes = { about, plan, pages: [accountPage], marker: '#non-pending-transactions-table' };

export default offerBank(bank);
