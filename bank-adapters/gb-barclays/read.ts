import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { OverviewRoute, PageRoute } from '../routes/page-route.ts';
import { about } from './about.ts';

const transactions: PageRoute = {
  path: /^\/olb\//,
  lists: ['#filterable-trans .tbody-trans', '#filterable-trans'],
  rows: ['.tr[id^="transaction_"]'],
  fields: {
    date: [{ css: '.date' }],
    description: [{ css: '.description span' }, { css: '.description' }],
    debit: [{ css: '.money-out' }],
    credit: [{ css: '.money-in' }],
    balance: [{ css: '.balance' }],
  },
  sign: 'signed',
  empty: ['#no-trans-msg'],
  loading: '#trans-spinner',
  rowOrder: 'newest-first',
  account: { kind: 'unknown', balanceIs: 'owned' },
  currency: 'GBP',
};

const balances: OverviewRoute = {
  path: /^\/olb\//,
  items: '.o-account',
  account: {
    name: ['.o-account__name', '.o-account__head'],
    number: ['.o-account__number', '.o-account__head'],
    balance: ['.o-account__balance-head'],
    kind: 'unknown',
    balanceIs: 'owned',
  },
  currency: 'GBP',
};

export const bank: BankRoutes = { about, pages: [transactions], overview: balances, marker: '#filterable-trans, .o-account__balance-head' };

export default offerBank(bank);
