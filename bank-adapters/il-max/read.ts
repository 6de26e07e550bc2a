import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'ILS',
  // By the numbers of ISO 4217, and by what the bank writes beside amounts.
  currencies: { '376': 'ILS', '840': 'USD', '978': 'EUR', '826': 'GBP', '₪': 'ILS', NIS: 'ILS', 'ש"ח': 'ILS', $: 'USD', '€': 'EUR' },
  accounts: [
    {
      url: /\/api\/registered\/getHomePageData(?:\?|$)/i,
      lists: ['Result.UserCards.Cards'],
      fields: { id: ['Last4Digits'], number: 'id' },
      kind: 'card',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      url: /\/api\/registered\/transactionDetails\/getTransactionsAndGraphs(?:\?|$)/i,
      lists: [{ path: 'result.transactions' }],
      account: ['shortCardNumber'],
      fields: {
        date: ['purchaseDate'],
        // What waits may have no amount to be paid yet: then the price counts, in its own currency.
        amount: ['actualPaymentAmount', 'originalAmount'],
        currency: ['paymentCurrency', 'originalCurrency'],
        description: ['merchantName'],
        originalAmount: ['originalAmount'],
        originalCurrency: ['originalCurrency'],
      },
      sign: { by: 'sign', spending: 'positive' },
      dates: 'iso',
      pending: { field: ['paymentDate'], isMissing: true },
      // Sums stand among the rows, without a plan of payment.
      skip: { field: ['planName'], isMissing: true },
      rowOrder: 'unknown',
      kind: 'card',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
