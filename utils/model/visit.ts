import type { IsoDate } from './iso-date.ts';

/**
 * What one tab has shown of one account so far, as marks: a mark tells rows apart and says nothing of what is in them.
 * It is what makes ordinals count over a whole visit, though each page is read for itself.
 */
export interface ShownAccount {
  /** Marks of booked rows, newest first; the oldest part of them where there are very many. */
  rows: string[];
  /** The oldest day among them. */
  edge: IsoDate;
  /** How many of the rows are of that day. */
  ofEdge: number;
  /** Mark of the balance below the oldest row, where balances are shown. */
  rest?: string;
  /** All that stands above the edge was read, and adds up where it can be told. */
  isSound: boolean;
  /** How many rows the last page had. */
  lastCount: number;
}

/** What one tab has shown of a site, account by account. The keys are marks too. */
export interface Visit {
  siteId: string;
  accounts: Record<string, ShownAccount>;
  /** Which capture it was brought to this by, and what it was before: a capture that comes twice is placed once. */
  last?: { visitId: string; sequence: number; isTurned: boolean; before: Record<string, ShownAccount> };
  /** Epoch milliseconds. */
  at: number;
}
