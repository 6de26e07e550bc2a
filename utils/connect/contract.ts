import type { ConnectionFailure, ConnectionKind, ConnectionProblem } from '../model/connection.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { StatementAccount } from '../model/statement.ts';

/** An expected end of asking a service. Its message never holds what was sent or answered. */
export class ConnectionError extends Error {
  readonly code: ConnectionFailure;
  /** Epoch milliseconds before which the service does not want to be asked again. */
  readonly retryAt: number | undefined;
  constructor(code: ConnectionFailure, retryAt?: number) {
    super(`A connection ended in ${code}.`);
    this.name = 'ConnectionError';
    this.code = code;
    this.retryAt = retryAt;
  }
}

/** One request as it goes out. `authorisation` is the value of that header; it is never part of the address. */
export interface WireRequest {
  method: 'GET' | 'POST';
  url: URL;
  authorisation?: string;
}

export interface WireAnswer {
  status: number;
  body: string;
  /** Epoch milliseconds, where the answer says when to come again. */
  retryAt?: number;
}

/** The way out. Counts, bounds and times every request; throws `ConnectionError` where no answer comes. */
export type Wire = (request: WireRequest) => Promise<WireAnswer>;

/** Days that are asked for, both included. */
export interface Stretch {
  from: IsoDate;
  to: IsoDate;
}

/** One account as an answer showed it. Its `coverage` is not looked at: whoever asked knows what for. */
export interface ReadAccount {
  account: StatementAccount;
  /** False where the service says that it could not ask the bank, or values were left out: it may lack rows. */
  isSound: boolean;
  /** The day up to which the service has asked the bank. */
  asOf: IsoDate;
}

export interface Reading {
  accounts: ReadAccount[];
  problems: ConnectionProblem[];
}

export interface ReadContext {
  /** The user's calendar date of an instant in epoch milliseconds. */
  dateOf: (instant: number) => IsoDate;
  today: IsoDate;
}

/**
 * A service that hands over accounts and transactions. `access` is the secret that it gave once, kept in the vault alone
 * and understood by its own kind alone.
 */
export interface Connection {
  readonly kind: ConnectionKind;
  readonly version: number;
  /** The most days that one request may ask for. */
  readonly mostDays: number;
  /** How often it may be asked in 24 hours. */
  readonly requestsPerDay: number;
  /** Where a setup text would be claimed. Throws `ConnectionError` where it is none. */
  hostOfSetup: (setup: string) => string;
  /** Exchanges what the person pasted for lasting access. Good for one time only. */
  claim: (setup: string, wire: Wire) => Promise<string>;
  hostOf: (access: string) => string;
  read: (access: string, stretch: Stretch, wire: Wire, context: ReadContext) => Promise<Reading>;
}
