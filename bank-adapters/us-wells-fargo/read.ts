import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import { about } from './about.ts';

/** The older page. Its newer responses are wrapped in a comment, and the fields of their rows are not public. */
const olderPage: PageRoute = {
  lists: ['table.transaction-expand-collapse'],
  rows: ['tr:has(td:nth-child(5))'],
  fields: {
    date: [{ css: 'td:nth-child(2)' }],
    description: [{ css: 'td:nth-child(3)' }],
    credit: [{ css: 'td:nth-child(4)' }],
    debit: [{ css: 'td:nth-child(5)' }],
  },
  sign: 'signed',
  empty: [],
  emptyText: /\bno (\w+ )?(transactions|activity)\b/i,
  rowOrder: 'newest-first',
  account: { kind: 'unknown', balanceIs: 'owned' },
  currency: 'USD',
};

export const bank: BankRoutes = { about, pages: [olderPage], marker: 'table.transaction-expand-collapse', pageIsLikeAny: true };

export default offerBank(bank);
