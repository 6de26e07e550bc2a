import type { IsoDate } from './iso-date.ts';

/** How far back a person wants to read: to what is known already, to all that the bank shows, or to a day. */
export type CatchUpReach = { kind: 'tidemark' } | { kind: 'all' } | { kind: 'date'; date: IsoDate };

/**
 * Why catching up ended. `reached`: the tidemark, or the day asked for. `no-more`: the bank shows nothing older.
 * `same-again`: turning brought the same rows again. `left`: the tab was closed, or shows something else.
 */
export type CatchUpEnd = 'reached' | 'no-more' | 'same-again' | 'stopped' | 'limit' | 'signed-out' | 'unreadable' | 'not-stored' | 'left';

/** How the page is moved on: to another page of rows, to another period, or down. */
export type TurnBy = 'page' | 'period' | 'scroll';

/**
 * One catching up, under way or ended. Kept in session memory, by tab; it outlives documents and the background.
 * Holds no amounts and no descriptions.
 */
export interface CatchUp {
  tabId: number;
  siteId: string;
  reach: CatchUpReach;
  /** By the accounts' marks: the tidemark at the start, down to which it reads. Without one, all that the bank shows. */
  tidemarks: Record<string, IsoDate>;
  /** The earliest of them, or the day asked for: what the person is told. */
  until?: IsoDate;
  /** Marks of the accounts that the page showed at the start: what shows none of them is another page. */
  accounts?: string[];
  startedAt: number;
  /** When the page was last heard of. */
  updatedAt: number;
  pages: number;
  /** Rows that this visit had not shown before. */
  rows: number;
  /** The oldest day read so far. */
  reached?: IsoDate;
  /** The page is being moved on: what it shows next stands below what it has shown. */
  turning?: TurnBy;
  /** Periods without transactions, one after the other. */
  empties: number;
  /** The bank's tab is not in front: it may not render, so nothing is concluded from what it lacks. */
  isWaiting?: boolean;
  end?: CatchUpEnd;
}

/** How long a person takes from one page to the next, in milliseconds: anything between. */
export interface Pace {
  from: number;
  to: number;
}

/**
 * What the page that is being paged tells, step by step. `look`: it has come to rest. `turn`: it is about to be moved on.
 * `wait`: its tab is not in front. `end`: it goes no further.
 */
export type CatchUpStep = { kind: 'look' } | { kind: 'turn'; by: TurnBy } | { kind: 'wait' } | { kind: 'end'; why: CatchUpEnd };

/** What the page is answered. `turning` is still set where nothing new has been read since it was moved on. */
export interface CatchUpOrder {
  goOn: boolean;
  turning?: TurnBy;
}
