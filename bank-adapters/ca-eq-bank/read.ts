import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'CAD',
  accounts: [
    {
      url: /\/web\/v[\d.]+\/accounts\/v2\/accounts(?:\/dashboard)?(?:\?|$)/,
      lists: ['accounts', 'data.accounts', 'Data.accounts', ''],
      fields: {
        id: ['accountNumber'],
        name: ['accountName', 'productType'],
        number: ['accountNumber'],
        currency: ['currency'],
        balance: ['currentBalance', 'balance', 'availableBalance'],
      },
      kind: 'deposit',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/web\/v[\d.]+\/accounts\/(?<account>\d+)\/transactions(?:\?|$)/,
      lists: [{ path: 'Data.Transaction' }],
      fields: {
        date: ['BookingDateTime', 'ValueDateTime'],
        amount: ['Amount.Amount', 'Amount.amount'],
        currency: ['Amount.Currency', 'Amount.currency'],
        description: ['TransactionInformation'],
      },
      sign: { by: 'marker', marker: ['CreditDebitIndicator'], debit: /^d/i, credit: /^c/i },
      dates: 'iso',
      pending: { field: ['Status'], is: /pend|authori/i },
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
    {
      // A month's statement. It does not say whose it is.
      url: /\/web\/v[\d.]+\/transaction\/statements\?/,
      lists: [{ path: 'transactions', pending: false }],
      fields: {
        date: ['date', 'bookingDateTime'],
        amount: ['amount'],
        description: ['description'],
        balanceAfter: ['balance'],
      },
      sign: { by: 'marker', marker: ['type'], debit: /^d/i, credit: /^c/i },
      dates: ['english', 'iso'],
      rowOrder: 'unknown',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageNamesAccount: true, pageIsLikeAny: true };

export default offerBank(bank);
