import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const fields = {
  date: ['trnPurchaseDate'],
  description: ['merchantName'],
  bankCategory: ['branchCodeDesc'],
};

const plan: ResponsePlan = {
  currency: 'ILS',
  currencies: { '₪': 'ILS', NIS: 'ILS', 'ש"ח': 'ILS', $: 'USD', '€': 'EUR', '£': 'GBP' },
  transactions: [
    {
      // The card that was asked for stands in what was sent, which is not looked at.
      url: /\/Transactions\/api\/transactionsDetails\/getCardTransactionsDetails(?:\?|$)/i,
      lists: [
        { path: 'result.bankAccounts.*.debitDates.*.transactions', pending: false },
        { path: 'result.bankAccounts.*.immidiateDebits.debitDays.*.transactions', pending: false },
      ],
      fields: {
        ...fields,
        amount: ['amtBeforeConvAndIndex'],
        currency: ['debCrdCurrencySymbol'],
        originalAmount: ['trnAmt'],
        originalCurrency: ['trnCurrencySymbol'],
      },
      sign: { by: 'sign', spending: 'positive' },
      dates: 'iso',
      rowOrder: 'unknown',
      kind: 'card',
    },
    {
      url: /\/Transactions\/api\/approvals\/getClearanceRequests(?:\?|$)/i,
      lists: [{ path: 'result.cardsList.*.authDetalisList', pending: true }],
      onlyPending: true,
      fields: { ...fields, amount: ['trnAmt'], currency: ['trnCurrencySymbol'] },
      sign: { by: 'sign', spending: 'positive' },
      dates: 'iso',
      rowOrder: 'unknown',
      kind: 'card',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true, pageNamesAccount: true };

export default offerBank(bank);
