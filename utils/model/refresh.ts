import type { ConnectionFailure } from './connection.ts';
import type { UnrecognisedReason } from './outcome.ts';

/**
 * Why a site or a connection could not be brought up to date.
 * - `no-list`: its page lists no transactions. `balances-only`: it shows balances alone. `unrecognised`: it was not understood.
 * - `not-stored`: what was read could not be kept. `cut-short`: the list could not be turned back to the tidemark.
 * - `left`: its tab was closed. `no-answer`: its page did not come. `not-allowed`: the browser has taken the permission back.
 */
export type RefreshFailure =
  | 'no-list'
  | 'balances-only'
  | 'unrecognised'
  | 'not-stored'
  | 'cut-short'
  | 'left'
  | 'no-answer'
  | 'not-allowed'
  | ConnectionFailure;

/**
 * - `waiting`: its turn has not come. `under-way`: it has. `up-to-date`: reached.
 * - `asks-to-sign-in`: the bank wants its customer; the tab is shown and stays.
 * - `failed`, with why. `stopped`: by the person, before or in its turn.
 */
export type RefreshState = 'waiting' | 'under-way' | 'up-to-date' | 'asks-to-sign-in' | 'failed' | 'stopped';

/** One site or one connection in a refresh. Holds no amounts and no descriptions. */
export interface RefreshLine {
  kind: 'site' | 'connection';
  /** Of the watched site or the connection. */
  id: string;
  label: string;
  /** Where a site lists its transactions; one line may have several, one for each account. */
  addresses: string[];
  state: RefreshState;
  why?: RefreshFailure;
  reason?: UnrecognisedReason;
  /** New transactions so far. */
  added: number;
  /** How many of the addresses are done. */
  done: number;
  /** The tab that was opened for it, while it is open. */
  tabId?: number;
  /** The tab was brought to the front, for nothing came of it in the background; by this time, epoch milliseconds. */
  shownAt?: number;
  /** When the present address was opened, or the connection asked. */
  since?: number;
  /** Its list is being turned back to the tidemark. */
  isCatchingUp?: boolean;
  /** How often it was begun: a background that is stopped begins it once more. */
  tries: number;
}

/** One refresh, under way or ended. Kept in session memory; it outlives the background. */
export interface Refresh {
  /** Who asked: a person, or the schedule. */
  by: 'person' | 'schedule';
  startedAt: number;
  updatedAt: number;
  lines: RefreshLine[];
  end?: 'done' | 'stopped';
  /** The tab that was in front before one was shown. */
  returnTo?: number;
}
