import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { BankRoutes } from '../bank-adapters/bank-routes.ts';
import { readStatement, type CaptureContext } from '../bank-adapters/choose.ts';
import { createGeneric } from '../bank-adapters/generic/create-generic.ts';
import { rehearse } from '../bank-adapters/generic/rehearse.ts';
import { noteHistory } from '../bank-adapters/paging/note-history.ts';
import { findParts } from '../bank-adapters/parts.ts';
import { pageTime, runInSlices } from '../bank-adapters/reading/in-slices.ts';
import type { Steps } from '../bank-adapters/reading/steps.ts';
import * as shared from '../bank-adapters/shared.ts';
import type { PageView } from '../bank-adapters/types.ts';
import type { Outcome } from '../utils/model/outcome.ts';

/** What the page says of its transactions, and of how far back it shows them. */
function* readWhole(view: PageView, banks: readonly BankRoutes[], context: CaptureContext): Steps<Outcome> {
  const { createAdapter, readResponses, makeTaught, recipes = [] } = findParts();
  const named = createAdapter ? banks.map(createAdapter) : [];
  const outcome = yield* readStatement(view, [...(makeTaught?.(recipes) ?? []), ...named, createGeneric(readResponses)], context);
  return yield* noteHistory(outcome, view);
}

/** The reading of pages, brought into a document by the background once `bank.content` has found it worth reading. */
export default defineUnlistedScript(() => {
  const parts = findParts();
  parts.shared = shared;
  parts.rehearse = rehearse;
  parts.read = async (view, banks, context) => {
    const { value, busy } = await runInSlices(readWhole(view, banks, context), pageTime);
    return { outcome: value, busy };
  };
});
