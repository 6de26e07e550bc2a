import type { Statement } from './statement.ts';

/**
 * Why a page could not be read. Each has a sentence in the user's language and names who can do something:
 * the user (teach, reload, sign in again) or the adapter's author.
 */
export type UnrecognisedReason =
  | 'no-transactions-found'
  | 'dates-unreadable'
  | 'amounts-unreadable'
  | 'currency-unknown'
  | 'several-lists-equally-likely'
  | 'rows-gone'
  | 'response-changed'
  | 'session-ended'
  | 'still-loading'
  | 'too-large'
  | 'reader-failed';

/** Why a page was left alone. */
export type IgnoredReason = 'password-field' | 'not-an-account-page' | 'paused';

/** The five answers of a capture. There is no success with zero rows. */
export type Outcome =
  | { kind: 'rows'; statement: Statement }
  | { kind: 'balances'; statement: Statement }
  | { kind: 'empty'; adapter: { id: string; version: number }; confirmedBy: string; accountKey?: string }
  | { kind: 'unrecognised'; adapter?: { id: string; version: number }; reason: UnrecognisedReason; detail?: string }
  | { kind: 'ignored'; reason: IgnoredReason };

export type OutcomeKind = Outcome['kind'];
