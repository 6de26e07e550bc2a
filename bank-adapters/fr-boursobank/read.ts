import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { OverviewRoute, PageRoute } from '../routes/page-route.ts';
import { about } from './about.ts';

const account = {
  idIn: /\/compte\/[^/]+\/(?<account>[^/?#]+)/,
  kind: 'unknown',
  balanceIs: 'owned',
} as const;

const movements: PageRoute = {
  path: /^\/compte\//,
  lists: ['ul.list__movement'],
  rows: ['li.list-operation-item'],
  // The parts into which the user has split a row stand below it, in a list of their own.
  skip: '.list-operation-item--splitted, .list__movement__line--deffered',
  fields: {
    date: [{ heading: 'li[class*="date-line"]' }],
    description: [{ css: '.list__movement--label-user' }, { css: '.list-operation-item__label-name, .list-operation-item__label-name--authorization' }],
    amount: [{ css: '.list-operation-item__amount' }],
    bankCategory: [{ css: '.list-operation-item__category' }],
  },
  sign: 'signed',
  pending: '[data-is-auth="true"], .list-operation-item:has(.list-operation-item__label-name--authorization)',
  empty: [],
  emptyText: /\baucun(e opération| mouvement)\b/i,
  older: { css: '[data-operations-next-pagination]' },
  rowOrder: 'newest-first',
  account: { ...account, number: ['.account-number', '.c-product-title__sublabel'] },
  currency: 'EUR',
};

const dashboard: OverviewRoute = {
  items: 'a.c-info-box__link-wrapper',
  account: { ...account, name: ['.c-info-box__account-label'], balance: ['.c-info-box__account-balance'] },
  currency: 'EUR',
};

export const bank: BankRoutes = { about, pages: [movements], overview: dashboard, marker: 'ul.list__movement, a.c-info-box__link-wrapper' };

export default offerBank(bank);
