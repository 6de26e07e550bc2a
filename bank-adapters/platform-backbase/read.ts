import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import { about } from './about.ts';
import { backbaseTransactions } from './routes.ts';

// Rows say their currency, balances on the overview do not: so accounts are named by what the page shows.
export const bank: BankRoutes = { about, plan: { currency: '', transactions: backbaseTransactions }, pageNamesAccount: true, pageIsLikeAny: true };

export default offerBank(bank);
