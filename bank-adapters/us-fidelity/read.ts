import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  // Days of workplace plans are midnights in Boston.
  timeZone: 'America/New_York',
  accounts: [
    {
      url: /\/ftgw\/digital\/[^?]*graphql(?:\?|$)/,
      bodyNames: 'preferenceDetail',
      lists: ['data.getContext.person.assets'],
      fields: { id: ['acctNum'], name: ['preferenceDetail.name', 'acctType'], number: 'id' },
      kind: 'investment',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/ftgw\/digital\/webactivity\/api\/graphql(?:\?|$)/,
      bodyNames: 'historys',
      lists: [{ path: 'data.getTransactions.historys' }],
      account: ['acctNum'],
      fields: { date: ['date'], amount: ['amount'], description: ['description'] },
      sign: { by: 'sign', spending: 'negative' },
      scale: 'text',
      dates: ['english', 'mm/dd/yyyy', 'iso'],
      pending: { field: ['intradayInd'], is: /^true$/ },
      skip: { field: ['amount'], isMissing: true },
      rowOrder: 'newest-first',
      kind: 'investment',
    },
    {
      url: /\/transactions\/history(?:\?|$)/,
      bodyNames: 'amtDetail',
      lists: [{ path: 'data.transactions', pending: false }],
      account: ['acctNum'],
      fields: {
        date: ['dateDetail.postedDate', 'date'],
        purchaseDate: ['dateDetail.tradedDate'],
        amount: ['amtDetail.net'],
        description: ['description', 'catDetail.txnCatDesc'],
        counterparty: ['dcDetails.*.fundDetail.longName'],
        bankCategory: ['catDetail.txnCatDesc'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'epoch-seconds',
      // The change of a value is no transaction.
      skip: { field: ['catDetail.txnCatDesc'], is: /^realizedGainLoss$/i },
      rowOrder: 'newest-first',
      kind: 'investment',
    },
  ],
};

const activityPage: PageRoute = {
  lists: ['div[role="rowgroup"].gridRow'],
  rows: ['div[role="row"]'],
  fields: {
    date: [{ css: '.activity-item-context' }],
    description: [{ css: '.activity-item-break-wording .pvd-grid__item' }, { css: '.activity-item-break-wording' }],
    amount: [{ css: '.ao-status.grid-item__status' }],
  },
  sign: 'signed',
  empty: [],
  emptyText: /\bno (\w+ )?(transactions|activity)\b/i,
  rowOrder: 'newest-first',
  account: { kind: 'investment', balanceIs: 'owned' },
  currency: 'USD',
};

export const bank: BankRoutes = { about, plan, pages: [activityPage], marker: '.activity-item-break-wording', pageIsLikeAny: true };

export default offerBank(bank);
