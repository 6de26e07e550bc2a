import type { RoomWords } from '../../message-types.ts';

export const popup = {
  startTitle: 'Reads your own bank’s page, keeps it on this machine',
  startWhy: 'Kept under a key that protects only as far as your operating system account does. You can set a passphrase any time.',
  start: 'Start',
  more: 'What it does, and what it never does',

  site: 'This page',
  watchThis: 'Watch this bank',
  watchWhy: '{site} is not watched. Watching asks the browser for this site and no other.',
  finishing: 'Watching {site}. Reading the page.',
  notAllowed: '{site} was not allowed, so it is not watched.',
  notReadYet: 'Nothing read on this page yet. Open your transactions.',
  insecure: 'This page is not encrypted on its way (http), so it cannot be watched.',
  browserPage: 'This is a page of the browser itself. Open your bank to watch it.',
  readAgain: 'Read this page again',
  report: 'Report a problem',
  unwatch: 'Stop watching',
  unwatchDo: 'Stop and give it back',
  unwatchTitle: 'Stop watching {site}?',
  unwatchWhy: 'The permission goes back to the browser. What was captured stays.',

  spent: 'Spent in {month}',
  cameIn: '{amount} in',
  tideline: 'A line of the spending of this month: {spent} so far. Last month, by the same day: {before}.',
  lastMonth: '{amount} by this day last month',
  nothingYet: 'Nothing captured yet. Visit your bank and open your transactions.',

  needsYou: 'Needs you',
  protect: 'Protect your ledger with a passphrase.',
  siteUnreadable: '{site} could not be read.',
  siteBroken: '{site} does not add up to its balances.',
  siteNotAllowed: '{site} is no longer allowed.',
  windowCloses: '{site} will soon hide what is still missing. Catch up by {date}.',

  accounts: 'Accounts',
  noBalance: 'no balance',
  to: 'to {date}',
  moreAccounts: { one: '{count} more account', other: '{count} more accounts' },

  refresh: 'Refresh',
  dashboard: 'Dashboard',
  lock: 'Lock',
  troubleTitle: 'Your ledger needs you',
  newerTitle: 'Update Tidemark',
  openDashboard: 'Open the dashboard',
} as const satisfies RoomWords;
