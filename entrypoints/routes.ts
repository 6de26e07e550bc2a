import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createAdapter } from '../bank-adapters/create-adapter.ts';
import { findParts } from '../bank-adapters/parts.ts';

/** What makes a bank's data a reader, brought after the reader on the sites of banks that are described. */
export default defineUnlistedScript(() => {
  findParts().createAdapter = createAdapter;
});
