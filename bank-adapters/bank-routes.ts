import type { AccountSelectors, OverviewRoute, PageRoute } from './routes/page-route.ts';
import type { ResponsePlan } from './routes/response-route.ts';
import type { AdapterAbout } from './types.ts';

/**
 * A bank as data: what its responses and its pages look like. The reader interprets it, so that a bank costs its own
 * sites a kilobyte, and other banks' sites nothing.
 */
export interface BankRoutes {
  about: AdapterAbout;
  /** Its responses. */
  plan?: ResponsePlan;
  /** Its pages with transactions; the first that fits is read. */
  pages?: readonly PageRoute[];
  /** Its page of accounts and balances, read where none of `pages` fits. */
  overview?: OverviewRoute;
  /** A selector of elements that only its pages have. */
  marker?: string;
  /** Where no response of `plan` came, rows that its page shows are read as those of any bank. */
  pageIsLikeAny?: true;
  /**
   * Its responses do not say whose rows they list: the page is read beside them, like that of any bank, and names the
   * account; where it does so is said here if it is known.
   */
  pageNamesAccount?: true | AccountSelectors;
}
