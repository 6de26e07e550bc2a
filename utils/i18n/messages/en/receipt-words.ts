import { unrecognised } from './reasons.ts';
import { receipt } from './receipt.ts';
import { refusals } from './refusals.ts';

/** The few words that a receipt on a bank's page needs: of a page that was ignored it says nothing. */
export const receiptWords = { reasons: unrecognised, receipt, refusals };
