import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  accounts: [
    {
      url: /\/api\/accounts(?:\?|$)/,
      lists: [''],
      fields: { id: ['id'], number: ['iban'], currency: ['currency'] },
      kind: 'deposit',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      // Everybody has one account here, so rows do not name it.
      url: /\/api\/smrt\/transactions(?:\?|$)/,
      lists: [{ path: '' }],
      pageParameters: ['lastId', 'limit'],
      fields: {
        date: ['visibleTS', 'createdTS'],
        amount: ['amount'],
        currency: ['currencyCode'],
        description: ['referenceText', 'merchantName', 'partnerName'],
        counterparty: ['merchantName', 'partnerName'],
        originalAmount: ['originalAmount'],
        originalCurrency: ['originalCurrency'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'epoch-ms',
      pending: { field: ['pending'], is: /^true$/ },
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

// The newer feed comes by another route, of which only single transactions are known: there the page is read.
export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
