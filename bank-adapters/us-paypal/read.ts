import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  // A currency that it names in no way we know must not be taken for dollars.
  currencies: {},
  transactions: [
    {
      url: /\/myaccount\/activities\/(?:loadmore|filter\/?)\?/,
      lists: [{ path: 'data.data.activity.transactions' }],
      pageParameters: ['nextPageToken'],
      // One balance for each currency, and each is an account of its own.
      account: ['amounts.currencyCode'],
      fields: {
        date: ['date.rawDate.date'],
        amount: ['amountInfo.contents.amountText', 'ftsSearchInfo.displayAmount'],
        currency: ['amounts.currencyCode'],
        description: ['counterpartyInfo.counterpartyName', 'descriptionInfo.content.transactionDescriptionText', 'primitiveTxnType'],
        bankCategory: ['descriptionInfo.content.transactionDescriptionText'],
      },
      sign: { by: 'sign', spending: 'negative' },
      scale: 'text',
      dates: 'iso',
      older: ['data.data.activity.nextPageToken'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
