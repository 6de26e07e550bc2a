import type { IsoMonth } from './iso-date.ts';
import type { TransactionRef, TransactionView } from './ledger.ts';

/**
 * What the ledger asks about two transactions rather than decide by itself:
 *
 * - `double`: one transaction that was listed twice, by two ways or in two wordings?
 * - `posting`: is the posted one what the pending one has become?
 * - `transfer`: did money move between two of the user's own accounts?
 */
export type SuggestionKind = 'double' | 'posting' | 'transfer';

/** What speaks for a suggestion or against it. `days` is how many lie between the two, where that is what speaks. */
export interface SuggestionSign {
  speaks: 'for' | 'against';
  code:
    | 'same-amount'
    | 'other-amount'
    | 'same-day'
    | 'days-apart'
    | 'same-words'
    | 'alike-words'
    | 'other-words'
    | 'same-balance'
    | 'other-source'
    | 'same-source'
    | 'opposite-amounts'
    | 'own-accounts'
    | 'never-booked'
    | 'no-word-of-moving';
  days?: number;
}

/** Two transactions of which the ledger asks. The first is the one that an answer is kept with: the double, the pending one, the money that went out. */
export interface SuggestionPair {
  kind: SuggestionKind;
  pair: [TransactionRef, TransactionRef];
}

/** The questions of a ledger, by the month of the later of the two: small, so that few of them are looked for again. */
export interface SuggestionsDocument {
  /** Of the rules by which they were found. */
  version: number;
  months: { month: IsoMonth; pairs: SuggestionPair[] }[];
}

/** A question as it is asked. */
export interface Suggestion {
  /** The same for the same question. */
  id: string;
  kind: SuggestionKind;
  rows: [TransactionView, TransactionView];
  signs: SuggestionSign[];
}
