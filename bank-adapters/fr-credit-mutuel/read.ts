import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { PageRoute } from '../routes/page-route.ts';
import { about } from './about.ts';

const movements: PageRoute = {
  path: /\/banque\/mouvements\.(cgi|html)$/i,
  lists: ['table.liste'],
  // Cells of a transaction are of the classes `i g` and `p g` in turn; headings and sums are not.
  rows: ['tr:has(> td.g)', 'tbody tr'],
  fields: {
    date: [{ header: /^Date\b(?!.*valeur)/i }],
    description: [{ header: /^(Op[ée]rations?|Libell[ée])\b/i }],
    amount: [{ header: /^Montant\b/i }],
    debit: [{ header: /^D[ée]bit\b/i }],
    credit: [{ header: /^Cr[ée]dit\b/i }],
    balance: [{ header: /^Solde\b/i }],
  },
  sign: 'signed',
  empty: [],
  emptyText: /\b(aucune opération|pas d.opération)/i,
  older: { text: /^plus d.op[ée]rations/i },
  rowOrder: 'newest-first',
  account: { kind: 'deposit', balanceIs: 'owned' },
  currency: 'EUR',
};

export const bank: BankRoutes = { about, pages: [movements], marker: 'table.liste' };

export default offerBank(bank);
