import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  accounts: [
    {
      url: /\/myaccounts\/target\/services\/common\/v\d+\/customer(?:\?|$)/,
      lists: ['accounts.personal'],
      fields: {
        id: ['additionalParam'],
        name: ['accountFullName', 'accountDisplayName'],
        number: ['accountDisplayName'],
        balance: ['balance'],
        kind: ['accountFullName', 'accountDisplayName'],
      },
      idIn: /adx=([0-9a-f]+)/i,
      kinds: [
        { is: /card|visa|mastercard|rewards\b/i, kind: 'card' },
        { is: /checking|savings|banking/i, kind: 'deposit' },
        { is: /loan|mortgage/i, kind: 'loan' },
      ],
      kind: 'unknown',
      scale: 'text',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/ogateway\/addapi\/v\d+\/activity(?:\?|$)/,
      lists: [{ path: 'payload.depositActivity.transactionList.transactions' }],
      account: ['accountIdentifier.adxid'],
      fields: {
        date: ['formattedPostedDate', 'formattedTxnDate'],
        purchaseDate: ['formattedTxnDate'],
        amount: ['amount.amount'],
        description: ['preferredDescription', 'customizedDescription'],
        // A row's token is another one in each session, so it names nothing.
        balanceAfter: ['actualRunningBalanceAmount.amount'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'mm/dd/yyyy',
      pending: { field: ['status.value'], is: /^pending$/i },
      older: ['pagingRules.pagingNextPageItemToken'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

/** Cards are rendered on the server. The sign before an amount is unreliable; the icon of the row's kind is not. */
const cardPage: PageRoute = {
  path: /^\/myaccounts\/details\/card\//,
  lists: ['table#transactions'],
  rows: ['tr:has(td[headers="transaction-date"])'],
  fields: {
    date: [{ css: 'td[headers="transaction-date"]' }],
    description: [{ css: 'td[headers="transaction-description"]' }],
    amount: [{ css: 'td[headers="transaction-amount"]' }],
    balance: [{ css: 'td[headers="balance-resulting-from-this-transaction"]' }],
  },
  sign: 'spending-positive',
  direction: { debit: '.icon-type-purchase, .icon-type-fee, .icon-type-bank-charge', credit: '.icon-type-payment, .icon-type-credit, .icon-type-return' },
  pending: '.trans-pending-row',
  empty: [],
  emptyText: /\bno (\w+ )?(transactions|activity)\b/i,
  older: { css: '[name="CCA_seeAllTransactions"]' },
  rowOrder: 'newest-first',
  account: {
    idIn: /[?&]adx=(?<account>[0-9a-f]+)/i,
    name: ['#account-displayname-label'],
    number: ['#account-displayname-label'],
    kind: 'card',
    balanceIs: 'owed',
  },
  currency: 'USD',
};

export const bank: BankRoutes = { about, plan, pages: [cardPage], marker: '#account-displayname-label', pageIsLikeAny: true };

export default offerBank(bank);
