import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'USD',
  transactions: [
    {
      // Other feeds at this address are those of friends.
      url: /\/api\/stories\?(?:.*&)?feedType=me(?:&|$)/,
      lists: [{ path: 'stories' }],
      pageParameters: ['nextId'],
      fields: {
        date: ['date'],
        amount: ['amount'],
        description: ['note.content', 'note.name'],
        counterparty: ['title.receiver.displayName', 'note.name'],
        payer: ['title.sender.displayName', 'note.name'],
      },
      // Money moved to the owner's bank is written without a sign.
      sign: { by: 'marker', marker: ['amount'], debit: /^\s*[-$]/, credit: /^\s*\+/ },
      scale: 'text',
      dates: 'utc',
      older: ['nextId'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
