import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'ILS',
  accounts: [
    {
      url: /\/current-account\/composite\/balanceAndCreditLimit\?(?:.*&)?accountId=(?<account>[^&]+)/,
      lists: [''],
      fields: { number: 'id', balance: ['currentBalance'] },
      kind: 'deposit',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/current-account\/transactions\?(?:.*&)?accountId=(?<account>[^&]+)/,
      lists: [{ path: 'transactions' }],
      fields: {
        date: ['eventDate', 'valueDate'],
        amount: ['eventAmount'],
        description: ['activityDescription'],
        counterparty: ['beneficiaryDetailsData.partyName'],
        balanceAfter: ['currentBalance'],
      },
      sign: { by: 'marker', marker: ['eventActivityTypeCode'], debit: /^2$/, credit: /^\d+$/ },
      dates: 'yyyymmdd',
      pending: { field: ['serialNumber'], is: /^0$/ },
      rowOrder: 'unknown',
      kind: 'deposit',
    },
  ],
};

const currentAccount: PageRoute = {
  lists: ['poalim-transactions-table table'],
  rows: ['tr.table-collapse-toggle'],
  // Columns: date behind the letter of the weekday, operation, out, in, balance.
  fields: {
    date: [{ css: 'td.text-date' }],
    description: [{ css: 'td:nth-child(2)' }],
    debit: [{ css: 'td:nth-child(3)' }],
    credit: [{ css: 'td:nth-child(4)' }],
    balance: [{ css: 'td:nth-child(5)' }],
  },
  sign: 'signed',
  empty: [],
  rowOrder: 'newest-first',
  account: { kind: 'deposit', balanceIs: 'owned' },
  currency: 'ILS',
};

export const bank: BankRoutes = { about, plan, pages: [currentAccount], marker: 'poalim-transactions-table' };

export default offerBank(bank);
