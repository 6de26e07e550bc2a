/** What the evaluation of merging is made of. The truth stands beside the rows, and never reaches the product's code. */

import type { StatementRow } from '../../../../utils/model/statement.ts';

/** One real transaction of one real account, as the labelled data has it. Spending negative. */
export interface LabelledRow {
  truth: string;
  account: string;
  date: string;
  amountMinor: number;
  descriptor: string;
}

/** One real transaction as one export shows it. */
export interface Sighting {
  /** The real transaction; missing where the data has no labels. */
  truth?: string;
  row: StatementRow;
}

/** One account as one export shows it, newest row first. */
export interface ShownList {
  /** The real account, where it is known apart from what the export calls it. */
  truth?: string;
  key: string;
  name: string;
  mask?: string;
  sightings: Sighting[];
  /** The oldest or newest day may be cut. */
  hasOlder: boolean;
}

/** One export, one visit of a page, one pull of a connection. */
export interface Showing {
  siteId: string;
  source: 'page' | 'file' | 'connection';
  /** Epoch milliseconds. */
  at: number;
  /** The export does not say whether spending has a minus. */
  signsAreGuessed?: boolean;
  lists: ShownList[];
}

/** Showings that go into one vault, in this order. */
export type Household = Showing[];
