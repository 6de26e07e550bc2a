import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const pageParameters = ['page[after]', 'page[before]', 'page[number]'];

const plan: ResponsePlan = {
  currency: 'EUR',
  accounts: [
    {
      url: /\/api\/accounts\/accounts(?:\?|$)/,
      lists: ['data'],
      fields: {
        id: ['id'],
        name: ['attributes.displayName', 'attributes.product.displayName'],
        number: ['attributes.iban'],
        currency: ['attributes.balance.currencyCode', 'attributes.currencyCode'],
        balance: ['attributes.balance.value'],
      },
      kind: 'deposit',
      debtIs: 'negative',
    },
    {
      url: /\/api\/credit-card\/cards(?:\?|$)/,
      lists: ['data'],
      fields: {
        id: ['id'],
        name: ['attributes.displayName', 'attributes.product.displayName'],
        number: ['attributes.maskedPan'],
        currency: ['attributes.balance.currencyCode'],
        balance: ['attributes.balance.value'],
      },
      kind: 'card',
      // A card's balance is what is owed, while its transactions are signed like those of an account.
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/api\/accounts\/accounts\/(?<account>[^/?]+)\/transactions(?:\?|$)/,
      lists: [{ path: 'data' }],
      pageParameters,
      fields: {
        date: ['attributes.bookingDate', 'attributes.valueDate'],
        amount: ['attributes.amount.value'],
        currency: ['attributes.amount.currencyCode'],
        description: ['attributes.description', 'attributes.transactionType'],
        counterparty: ['attributes.creditor.name'],
        payer: ['attributes.debtor.name'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      pending: { field: ['attributes.status'], is: /^pending$/i },
      older: ['links.next'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
    {
      url: /\/api\/credit-card\/cards\/(?<account>[^/?]+)\/transactions(?:\?|$)/,
      lists: [{ path: 'data' }],
      pageParameters,
      fields: {
        date: ['attributes.bookingDate', 'attributes.authorizationDate'],
        purchaseDate: ['attributes.authorizationDate'],
        amount: ['attributes.amount.value'],
        currency: ['attributes.amount.currencyCode'],
        description: ['attributes.description', 'attributes.merchantName'],
        originalAmount: ['attributes.merchantAmount.value'],
        originalCurrency: ['attributes.merchantAmount.currencyCode'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'iso',
      pending: { field: ['attributes.status'], is: /^(pending|authorized)$/i },
      older: ['links.next'],
      rowOrder: 'newest-first',
      kind: 'card',
    },
  ],
};

/** The page of 2018, rendered on the server. Kept because people save it, and old sites outlive their successors. */
const oldPage: PageRoute = {
  lists: ['table:has(tr.mainRow)'],
  rows: ['tr.mainRow'],
  fields: {
    date: [{ css: 'td.transactionDate' }],
    description: [{ css: 'td.transactionText div' }, { css: 'td.transactionText' }],
    amount: [{ css: 'td.amount' }, { header: /^Betrag\b/i }],
  },
  sign: 'signed',
  empty: [],
  emptyText: /\bkeine (Umsätze|Buchungen)\b/i,
  rowOrder: 'newest-first',
  account: { kind: 'deposit', balanceIs: 'owned' },
  currency: 'EUR',
};

export const bank: BankRoutes = { about, plan, pages: [oldPage], marker: 'tr.mainRow' };

export default offerBank(bank);
