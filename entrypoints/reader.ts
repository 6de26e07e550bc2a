import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureStatement } from '../bank-adapters/choose.ts';
import { createAdapter } from '../bank-adapters/create-adapter.ts';
import { adapter as generic } from '../bank-adapters/generic/read.ts';
import { findParts } from '../bank-adapters/parts.ts';

/** The reading of pages, brought into a document by the background once `bank.content` has found it worth reading. */
export default defineUnlistedScript(() => {
  findParts().read = async (view, banks, context) => {
    const started = performance.now();
    const outcome = captureStatement(view, [...banks.map(createAdapter), generic], context);
    return { outcome, busy: performance.now() - started };
  };
});
