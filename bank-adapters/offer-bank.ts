import type { BankRoutes } from './bank-routes.ts';
import { findParts } from './parts.ts';

/** The default export of a bank's `read.ts`: as a script of its own on the bank's sites, it hands the bank over. */
export const offerBank = (bank: BankRoutes): { main: () => void } => ({ main: () => void findParts().banks.push(bank) });
