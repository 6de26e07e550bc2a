import { reasons } from './reasons.ts';
import { receipt } from './receipt.ts';
import { refusals } from './refusals.ts';

/** The few words that a receipt on a bank's page needs. */
export const receiptWords = { reasons, receipt, refusals };
