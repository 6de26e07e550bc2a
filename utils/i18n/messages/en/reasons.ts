import type { IgnoredReason, UnrecognisedReason } from '../../../model/outcome.ts';

/** Why a page that looks like an account page was not read, and who can do what about it. */
export const unrecognised = {
  'no-transactions-found': 'I found no transactions on this page. If it lists some, open the page that shows them all and read it again.',
  'dates-unreadable': 'This page looks like a statement, but I could not read its dates.',
  'amounts-unreadable': 'This page looks like a statement, but I could not read its amounts.',
  'currency-unknown': 'I could not tell which currency these amounts are in, so I kept none of them.',
  'several-lists-equally-likely': 'This page holds several lists, and I could not tell which is your ledger.',
  'rows-gone': 'This account had transactions before and shows none now. I keep what I have until the page says that there are none.',
  'response-changed': 'The bank changed how it sends its data. What you have stays; the reader needs an update.',
  'session-ended': 'Your session with the bank has ended. Sign in again and open the page.',
  'still-loading': 'The page did not finish loading. Wait until it shows its rows, then read it again.',
  'too-large': 'This page holds more than I can read at once. Choose a shorter period on the page.',
  'reader-failed': 'The reader for this bank failed on this page. Nothing was changed. Its authors need to look at it.',
} as const satisfies Record<UnrecognisedReason, string>;

/** Why a page was not read. */
export const reasons = {
  ...unrecognised,
  'password-field': 'There is a password field on this page, so I look away until it is gone.',
  'not-an-account-page': 'This page shows no account. Open your transactions and I read them.',
  paused: 'Reading is paused on this site.',
} as const satisfies Record<UnrecognisedReason | IgnoredReason, string>;
