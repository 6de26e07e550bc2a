import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'EUR',
  accounts: [
    {
      url: /\/udc-wspl\/rest\/getlstcpt(?:\?|$)/,
      lists: ['data.infoUdc.familleCompte.*.compte'],
      fields: {
        id: ['key'],
        name: ['libellePersoProduit', 'libelleProduit'],
        number: ['value'],
        currency: ['devise'],
        balance: ['soldeDispo'],
      },
      kind: 'unknown',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      // The account that was asked for stands in what was sent, which is not looked at.
      url: /\/rop2?-wspl\/rest\/releveOp(?:\?|$)/,
      lists: [
        { path: 'data.listerOperations.compte.operationAvenir.*.operation', pending: true },
        { path: 'data.listerOperations.compte.operationPassee', pending: false },
      ],
      fields: {
        date: ['dateOperation'],
        amount: ['montant.montant', 'montant'],
        description: ['libelleOperation', 'libelle'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: ['dd-mm-yyyy', 'iso'],
      rowOrder: 'newest-first',
      kind: 'unknown',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true, pageNamesAccount: true };

export default offerBank(bank);
