import type { Outcome } from '../utils/model/outcome.ts';
import type { BankRoutes } from './bank-routes.ts';
import type { CaptureContext } from './choose.ts';
import type { PageView } from './types.ts';

/** What one read of a page gave, and how long it kept the page busy, in milliseconds. */
export interface Read {
  outcome: Outcome;
  busy: number;
}

/**
 * What our scripts in one document hand each other. It lives in the isolated world, which no script of the page
 * reaches. The banks' scripts come first, then the one that watches the page; the reader is brought where it is needed.
 */
export interface Parts {
  banks: BankRoutes[];
  read?: (view: PageView, banks: readonly BankRoutes[], context: CaptureContext) => Promise<Read>;
}

declare global {
  var tidemarkParts: Parts | undefined;
}

/** The parts of this document. */
export const findParts = (): Parts => (globalThis.tidemarkParts ??= { banks: [] });
