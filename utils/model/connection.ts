/** The services through which accounts can come. */
export type ConnectionKind = 'simplefin';

/**
 * Why a connection did not give what it was asked for; the words are the screen's.
 * - `setup-unreadable`: what was pasted is no setup token. `setup-used`: it has been claimed before, or was never good.
 * - `access-ended`: the service knows us no longer. `payment-needed`: it wants to be paid first.
 * - `too-often`: its daily count, or ours, is used up. `busy`: it answered with an error of its own.
 * - `unreachable`: no answer in time. `unreadable`: an answer that is not of the protocol.
 * - `not-secure`: an address without TLS. `not-granted`: the browser has not allowed its host.
 * - `cut`: the background was stopped on the way.
 */
export type ConnectionFailure =
  | 'setup-unreadable'
  | 'setup-used'
  | 'access-ended'
  | 'payment-needed'
  | 'too-often'
  | 'busy'
  | 'unreachable'
  | 'unreadable'
  | 'not-secure'
  | 'not-granted'
  | 'cut';

/**
 * What is amiss with part of an answer. `said`: the service's own sentence, shown as it is. `currency`: an account in
 * something that is no currency. `values`: so many of an account's values that could not be read for sure, and were left out.
 */
export type ConnectionProblem =
  | { kind: 'said'; text: string; account?: string }
  | { kind: 'currency'; account: string; shown: string }
  | { kind: 'values'; account: string; count: number };

/** A connection as screens know it: nothing of it opens anything. */
export interface ConnectionView {
  /** Also the `siteId` of what it brings. */
  id: string;
  kind: ConnectionKind;
  /** The host of the service: what the browser is asked for. */
  host: string;
  createdAt: number;
  /** When it was last asked, and what came of it; missing before the first time. */
  lastPull?: { at: number; failure?: ConnectionFailure; problems: ConnectionProblem[] };
}

const prefix = 'connection:';

/** The id of a connection, which names its host and nothing else of it. */
export const connectionId = (host: string, random: string): string => `${prefix}${host}:${random}`;

/** The host that a connection's id names; `undefined` for the id of a site. */
export const hostOfConnection = (siteId: string): string | undefined =>
  siteId.startsWith(prefix) ? siteId.slice(prefix.length, siteId.lastIndexOf(':')) : undefined;
