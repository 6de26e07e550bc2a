import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'ILS',
  currencies: { '₪': 'ILS', NIS: 'ILS', 'ש"ח': 'ILS', 'שקל חדש': 'ILS', $: 'USD', '€': 'EUR', '£': 'GBP' },
  accounts: [
    {
      url: /\/ocp\/transactions\/DigitalV3\.Transactions\/GetCardList(?:\?|$)/,
      lists: ['data.cardsList'],
      fields: { id: ['cardSuffix'], number: 'id', balance: ['limitData.limitUsed'] },
      kind: 'card',
      debtIs: 'positive',
    },
  ],
  transactions: [
    {
      // The card that was asked for stands in what was sent, which is not looked at.
      url: /\/ocp\/transactions\/DigitalV3\.Transactions\/GetTransactionsList(?:\?|$)/,
      lists: [
        { path: 'data.approvals.approvedTransactions', pending: true },
        { path: 'data.israelAbroadVouchers.vouchers.israelAbroadVouchersList', pending: false },
        // Charges beside the statement: most of what recurs abroad.
        { path: 'data.israelAbroadVouchers.outOfStatementChargeDateVouchers.*.immediateVouchersCurrencyDate', pending: false },
      ],
      fields: {
        date: ['purchaseDate'],
        amount: ['billingAmount', 'ilsBillingAmount'],
        description: ['businessName'],
        bankCategory: ['branchCodeDescription', 'transactionDescription'],
        originalAmount: ['originalAmount'],
        originalCurrency: ['originalCurrencyIso', 'currencyIso'],
      },
      sign: { by: 'sign', spending: 'positive' },
      dates: 'dd/mm/yyyy',
      rowOrder: 'unknown',
      kind: 'card',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true, pageNamesAccount: true };

export default offerBank(bank);
