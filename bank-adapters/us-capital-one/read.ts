import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  accounts: [
    {
      // The number in the path is the consumer id of a gateway and differs between services.
      url: /\/web-api\/protected\/\d+\/customer-accounts(?:\?|$)/,
      lists: ['accounts', 'customerAccounts', 'entries'],
      fields: {
        id: ['accountReferenceId'],
        name: ['product.productName', 'productName', 'nickname'],
        number: ['lastFour', 'accountNumberLastFour'],
        balance: ['currentBalance', 'balance.currentBalance'],
        kind: ['category', 'product.productType', 'productType'],
      },
      kinds: [
        { is: /card/i, kind: 'card' },
        { is: /^(SA|DDA|BANK|CHECKING|SAVINGS)\b/i, kind: 'deposit' },
        { is: /loan|auto/i, kind: 'loan' },
      ],
      kind: 'unknown',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/web-api\/protected\/\d+\/credit-cards\/accounts\/(?<account>[^/?]+)\/transactions(?:\?|$)/,
      lists: [{ path: 'pending', pending: true }, { path: 'entries', pending: false }],
      fields: {
        date: ['postedDate', 'transactionDate'],
        purchaseDate: ['transactionDate'],
        amount: ['transactionAmount'],
        description: ['statementDescription', 'transactionDescription', 'transactionMerchant.name'],
        counterparty: ['transactionMerchant.name'],
        bankCategory: ['transactionMerchant.category'],
      },
      sign: { by: 'marker', marker: ['debitCreditCode', 'transactionDebitCredit'], debit: /^d/i, credit: /^c/i },
      dates: 'iso',
      rowOrder: 'newest-first',
      kind: 'card',
    },
    {
      url: /\/ease-app-web\/edge\/Bank\/accounts\/(?<account>[^/?]+)\/transactions(?:\?|$)/i,
      lists: [{ path: 'pending', pending: true }, { path: 'posted', pending: false }],
      fields: {
        date: ['effectiveDate', 'transactionDate'],
        amount: ['transactionTotalAmount'],
        description: ['statementDescription', 'transactionOverview.description'],
        bankCategory: ['transactionOverview.category'],
      },
      sign: { by: 'marker', marker: ['debitCardType', 'debitCreditType'], debit: /^debit/i, credit: /^credit/i },
      dates: 'iso',
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

// Little is known of the page itself: the columns are found by their titles, and only on pages of a card.
const cardPage: PageRoute = {
  path: /\/card\//i,
  lists: ['table'],
  rows: ['tbody tr'],
  fields: {
    date: [{ header: /^(posted )?date\b/i }],
    description: [{ header: /^(description|merchant|transaction)\b/i }],
    amount: [{ header: /^amount\b/i }],
    bankCategory: [{ header: /^category\b/i }],
  },
  sign: 'spending-positive',
  pending: '[id*="pending" i], [class*="pending" i]',
  empty: [],
  emptyText: /\bno (recent |posted )?transactions\b/i,
  rowOrder: 'newest-first',
  account: { idIn: /\/card\/(?<account>[^/?#]+)/i, kind: 'card', balanceIs: 'owed' },
  currency: 'USD',
};

export const bank: BankRoutes = { about, plan, pages: [cardPage] };

export default offerBank(bank);
