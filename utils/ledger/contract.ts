import type { HistoryEntry } from '../model/history.ts';
import type { IsoMonth } from '../model/iso-date.ts';
import type { SummaryView, TransactionView } from '../model/ledger.ts';
import type { SiteHealth } from '../model/site.ts';
import type { Suggestion } from '../model/suggestion.ts';

/**
 * The reading side of the ledger, for pages. The vault's ledger and the sample ledger both offer it,
 * so that a screen never knows which it shows.
 */
export interface LedgerReader {
  /** The small precomputed summary; `undefined` before the first capture. */
  readSummary: () => Promise<SummaryView | undefined>;
  /** Transactions newest first, of the given months or of all. `damaged` counts month documents that did not open. */
  readTransactions: (months?: readonly IsoMonth[]) => Promise<{ transactions: TransactionView[]; damaged: number }>;
  /** What the ledger asks about, newest first: possible doubles, doubtful postings, possible transfers. */
  readSuggestions: () => Promise<Suggestion[]>;
  /** What was done to the ledger, newest first. `damaged` counts months of the history that did not open. */
  readHistory: () => Promise<{ entries: HistoryEntry[]; damaged: number }>;
  readSiteHealth: () => Promise<SiteHealth[]>;
  /** Calls back after each commit, from whichever context. Returns the way to stop. */
  onChange: (callback: () => void) => () => void;
}
