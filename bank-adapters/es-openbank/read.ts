import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'EUR',
  accounts: [
    {
      url: /\/posicion-global-total(?:\?|$)/,
      lists: ['datosSalidaCuentas.cuentas'],
      fields: {
        // The contract's number is the end of the account's, and transactions are asked for by it.
        id: ['codiban.codbban'],
        name: ['descripcion'],
        number: ['codiban.codbban'],
      },
      idIn: /(\d{7})\s*$/,
      kind: 'deposit',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/my-money\/cuentas\/movimientos\?(?:.*&)?numeroContrato=(?<account>[^&]+)/,
      // The first page and those that follow it differ.
      lists: [{ path: 'movimientos' }, { path: 'methodResult.movimientos' }],
      fields: {
        date: ['fechaOperacion'],
        amount: ['importe.importe'],
        currency: ['importe.divisa'],
        description: ['conceptoTabla'],
        balanceAfter: ['saldo.importe'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: ['iso', 'dd/mm/yyyy', 'dd-mm-yyyy'],
      older: ['masMovimientos', '_links.nextPage.href', 'scaRequired'],
      rowOrder: 'newest-first',
      kind: 'deposit',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
