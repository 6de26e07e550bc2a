import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'CAD',
  accounts: [
    {
      url: /\/ebm-ai\/api\/v\d+\/json\/accounts(?:\?|$)/,
      lists: ['accounts', 'data'],
      fields: {
        id: ['id', 'accountId'],
        name: ['nickname', 'productName', 'details.productName', 'categorization.subCategory'],
        number: ['number'],
        currency: ['currency'],
        kind: ['categorization.category', 'categorization.subCategory'],
      },
      kinds: [
        { is: /credit|visa|mastercard/i, kind: 'card' },
        { is: /loan|mortgage/i, kind: 'loan' },
        { is: /deposit|chequing|saving/i, kind: 'deposit' },
        { is: /invest/i, kind: 'investment' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/ebm-ai\/api\/v\d+\/json\/transactions\?(?:.*&)?accountId=(?<account>[^&]+)/,
      lists: [{ path: 'transactions' }],
      pageParameters: ['offset'],
      fields: {
        date: ['date', 'transactionDate', 'postedDate'],
        description: ['transactionDescription', 'description', 'descriptionLine1', 'merchantName'],
        counterparty: ['merchantName'],
      },
      sign: { by: 'field', debit: ['debit'], credit: ['credit'] },
      dates: 'iso',
      pending: { field: ['pendingIndicator'], is: /^true$/ },
      // The page asks for either order.
      rowOrder: 'unknown',
      kind: 'unknown',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
