import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readGenericResponses } from '../bank-adapters/generic/response/read.ts';
import { findParts } from '../bank-adapters/parts.ts';

/** The reading of responses nobody described, brought after the reader where a page was answered with what may be a ledger. */
export default defineUnlistedScript(() => {
  findParts().readResponses = readGenericResponses;
});
