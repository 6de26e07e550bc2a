import type { RefreshFailure } from '../../../model/refresh.ts';
import type { RoomWords } from '../../message-types.ts';

/** Why a line failed; each says who can do what. */
const failures = {
  'no-list': 'Its page lists no transactions. Its tab is open: look whether it wants you to sign in.',
  'balances-only': 'Its page shows balances alone. Open the list of an account once; the next refresh goes there.',
  unrecognised: 'Its page was not understood. Its tab is open.',
  'not-stored': 'What was read could not be kept. Make room on your disk, and look at the dashboard.',
  'cut-short': 'Its list could not be turned back to where it was complete. What was read is kept.',
  left: 'Its tab was closed before it was read.',
  'no-answer': 'Its page did not come. Look at your network, and at its tab.',
  'not-allowed': 'The browser no longer allows it. Allow it again on the page of sites.',
  'setup-unreadable': 'It was never connected.',
  'setup-used': 'It was never connected.',
  'access-ended': 'The service no longer knows this connection. Connect it anew with a new token.',
  'payment-needed': 'The service wants to be paid first. Look at your account there.',
  'too-often': 'It was asked as often as it allows for today. It is asked again by itself.',
  busy: 'The service has trouble of its own. It is asked again next time.',
  unreachable: 'The service did not answer. Look at your network.',
  unreadable: 'The service answered something else than it should. Nothing was taken from it.',
  'not-secure': 'Its address is not encrypted on its way (http), so it is not asked.',
  'not-granted': 'The browser does not allow its host. Allow it on the page of sites.',
  cut: 'It was stopped on the way. Try again.',
} as const satisfies Record<RefreshFailure, string>;

export const refresh = {
  do: 'Refresh',
  title: 'Refresh',
  going: '{name}: {at} of {all}',
  shown: 'Nothing came in the background, where a page may not be drawn. Its tab is in front until it is read.',
  turning: 'Turning its list back to where it is complete. Leave its tab in front.',
  stop: 'Stop',
  allDone: { one: 'Up to date. {count} new transaction.', other: 'Up to date. {count} new transactions.' },
  someDone: '{done} of {all} are up to date.',
  stoppedAll: 'Stopped. What was read is kept.',
  waiting: 'Waits for its turn',
  underWay: 'Being read',
  upToDate: 'Up to date, nothing new',
  upToDateNew: { one: 'Up to date, {count} new', other: 'Up to date, {count} new' },
  'asks-to-sign-in': 'Asks you to sign in. Its tab is open; once you are in, it is read.',
  stopped: 'Stopped',
  ...failures,
} as const satisfies RoomWords;
