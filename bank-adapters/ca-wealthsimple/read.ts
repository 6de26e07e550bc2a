import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const graph = /^https:\/\/my\.wealthsimple\.com\/graphql(?:\?|$)/;

const activities: Omit<ResponsePlan['transactions'][number], 'lists' | 'bodyNames' | 'older'> = {
  url: graph,
  account: ['node.accountId'],
  fields: {
    date: ['node.occurredAt'],
    amount: ['node.amount'],
    currency: ['node.currency'],
    description: ['node.spendMerchant', 'node.eTransferName', 'node.billPayPayeeNickname', 'node.billPayCompanyName', 'node.aftOriginatorName', 'node.institutionName', 'node.p2pHandle', 'node.assetSymbol', 'node.type'],
    bankCategory: ['node.type'],
  },
  sign: { by: 'marker', marker: ['node.amountSign'], debit: /^neg/i, credit: /^pos/i },
  dates: 'utc',
  pending: { field: ['node.status'], is: /^(pending|authorized|submitted|placed)$/i },
  // Shares that move without money.
  skip: { field: ['node.amount'], isMissing: true },
  rowOrder: 'newest-first',
  kind: 'unknown',
};

const plan: ResponsePlan = {
  currency: 'CAD',
  accounts: [
    {
      url: graph,
      bodyNames: 'unifiedAccountType',
      lists: ['data.identity.accounts.edges'],
      fields: {
        id: ['node.id'],
        name: ['node.nickname', 'node.unifiedAccountType'],
        currency: ['node.currency'],
        balance: ['node.financials.currentCombined.netLiquidationValue.amount'],
        kind: ['node.unifiedAccountType', 'node.type'],
      },
      kinds: [
        { is: /credit_card/i, kind: 'card' },
        { is: /cash/i, kind: 'deposit' },
      ],
      kind: 'investment',
      debtIs: 'positive',
    },
  ],
  transactions: [
    { ...activities, bodyNames: 'activityFeedItems', lists: [{ path: 'data.activityFeedItems.edges' }], older: ['data.activityFeedItems.pageInfo.hasNextPage'] },
    { ...activities, bodyNames: 'activities', lists: [{ path: 'data.activities.edges' }], older: ['data.activities.pageInfo.hasNextPage'] },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
