import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { AccountSelectors } from '../routes/page-route.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const broker = (module: string): RegExp => new RegExp(`/ChannelWCF/Broker\\.svc/ProcessRequest\\?(?:.*&)?moduleName=${module}(?:&|$)`);

const plan: ResponsePlan = {
  currency: 'ILS',
  accounts: [
    {
      url: broker('UC_SO_GetAccounts'),
      bodyIn: 'jsonResp',
      lists: ['AccountsItems'],
      fields: { id: ['MaskedNumber'], name: ['DisplayName'], number: 'id' },
      kind: 'unknown',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      // The account that was asked for stands in what was sent, which is not looked at.
      url: broker('UC_SO_27_GetBusinessAccountTrx'),
      bodyIn: 'jsonResp',
      // Rows of today are not yet booked.
      lists: [{ path: 'TodayTransactionsItems', pending: true }, { path: 'HistoryTransactionsItems', pending: false }],
      fields: {
        date: ['DateSO', 'DateUTC'],
        amount: ['Amount'],
        description: ['Description'],
        balanceAfter: ['RunningBalance'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: ['dd/mm/yyyy', 'iso'],
      rowOrder: 'unknown',
      kind: 'deposit',
    },
  ],
};

/** The account that was chosen from the list of them. */
const shownAccount: AccountSelectors = {
  number: ['[class*="combo-inner"][class*="number"]', 'app-masked-number-combo'],
  kind: 'deposit',
  balanceIs: 'owned',
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true, pageNamesAccount: shownAccount };

export default offerBank(bank);
