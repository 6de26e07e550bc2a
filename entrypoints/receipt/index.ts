import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findParts } from '../../bank-adapters/parts.ts';
import { receiptWords } from '../../utils/i18n/messages/en/receipt-words.ts';
import { provideWords } from '../../utils/i18n/words.ts';
import { createReceipt } from './show-receipt.ts';

/** The receipt on the page, brought into a document by the background once there is something to say in it. */
export default defineUnlistedScript(() => {
  provideWords(receiptWords);
  findParts().receipt = createReceipt(window);
});
