import type { CurrencyCode } from './money.ts';
import type { OutcomeKind, UnrecognisedReason } from './outcome.ts';
import type { Proof } from './proof.ts';
import type { Route } from './statement.ts';

/** A site that the user watches. Kept in plain: the browser itself keeps granted origins in plain. */
export interface WatchedSite {
  /** The adapter's id for a known bank, else the registrable domain. */
  id: string;
  label: string;
  /** Match patterns granted to it, as `https://*.example.com/*`. */
  patterns: string[];
  adapterId?: string;
  addedAt: number;
  /** True where responses are not observed, the page alone is read. */
  pageOnly: boolean;
}

/** How the rows of one account were read. Structure only. */
export interface ReadingWay {
  adapterId: string;
  route: Route;
  /** `Statement.fieldRoutes`. */
  fieldRoutes: Record<string, string>;
  rows: number;
}

/** How an account is read, and how it was at the visit before, so that a change is seen before it hurts. */
export interface WayOfAccount {
  /** `StatementAccount.key`. */
  account: string;
  /** Epoch milliseconds of its last good capture. */
  at: number;
  way: ReadingWay;
  before?: ReadingWay;
}

/** One thing that is done otherwise than at the visit before: by another reader, from another witness, another field. */
export type Drift =
  | { kind: 'reader'; from: string; to: string }
  | { kind: 'route'; from: Route; to: Route }
  | { kind: 'field'; field: string; from: string; to: string }
  | { kind: 'field-lost'; field: string; from: string };

/** What a page of a bank usually shows beside its rows, and what a visit may not have found. */
export type WantedField = 'balance' | 'running-balance' | 'pending' | 'account-number';

/** Responses of one page load that were kept for the readers, and that were dropped on the spot. */
export interface ResponseCounts {
  kept: number;
  dropped: number;
}

/** A capture that said of a known account what cannot be. Its rows were left out. */
export interface Contradiction {
  /** `Account.key`. */
  account: string;
  name: string;
  /** The account's own currency, and the one that the capture gave it. */
  known: CurrencyCode;
  shown: CurrencyCode;
  at: number;
}

/** What the last captures of a site found. Never holds amounts or descriptions. What came later is optional. */
export interface SiteHealth {
  siteId: string;
  lastVisitAt: number;
  lastOutcome: OutcomeKind;
  lastReason?: UnrecognisedReason;
  lastGoodAt?: number;
  lastRowCount?: number;
  /** Rows that the last page with rows was seen to list, those among them that were not read. */
  expectedRowCount?: number;
  lastProof?: Proof['result'];
  adapter?: { id: string; version: number };
  route?: Route;
  fieldRoutes?: Record<string, string>;
  /** What no account of the last page with rows had. */
  missingFields?: WantedField[];
  disagreements?: string[];
  responses?: ResponseCounts;
  /** Captures made while the vault was locked that are kept, and that this version cannot read. */
  unreadCaptures?: number;
  /** Of accounts that no later capture has shown as they are known. */
  contradictions?: Contradiction[];
  /** The accounts that were read, the most recent last. */
  ways?: WayOfAccount[];
}
