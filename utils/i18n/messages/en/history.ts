import type { RoomWords } from '../../message-types.ts';

export const history = {
  since: 'Catch up since {date}',
  older: 'Read older transactions',
  further: 'Read further back',
  all: 'All that the bank shows',
  day: 'From',
  start: 'Read from there',
  why: 'Turns the bank’s own pages, as you would. Leave its tab in front.',

  reading: 'Reading back',
  begun: 'Reading the page.',
  progress: { one: '{pages}, {count} row, back to {date}.', other: '{pages}, {count} rows, back to {date}.' },
  pages: { one: '{count} page', other: '{count} pages' },
  waiting: 'Waiting: bring the bank’s tab to the front.',
  stop: 'Stop',

  reached: { one: 'Nothing is missing since {date}. {count} row read.', other: 'Nothing is missing since {date}. {count} rows read.' },
  reachedDay: { one: 'Read back to {date}: {count} row.', other: 'Read back to {date}: {count} rows.' },
  noMore: { one: 'The bank shows nothing before {date}. {count} row read.', other: 'The bank shows nothing before {date}. {count} rows read.' },
  sameAgain: 'The bank showed the same page again, so reading ended at {date}.',
  stopped: 'Stopped at {date}. What was read is kept.',
  limit: 'Stopped at {date}, after {pages}. Go on from here if you like.',
  signedOut: 'The bank asks to sign in again. What was read, back to {date}, is kept.',
  unreadable: 'One page could not be read. What was read, back to {date}, is kept.',
  notStored: 'A page was not taken into the ledger. What was read before, back to {date}, is kept.',
  left: 'The page was left. What was read, back to {date}, is kept.',
  nothing: 'Nothing was read.',

  window: { one: 'The bank shows {count} day back.', other: 'The bank shows {count} days back.' },
  closes: 'What came after {since} is shown until {until}. Catch up before then.',
  closed: 'The bank no longer shows all that came after {since}.',

  onSites: 'Older transactions',
  openFirst: 'Open your transactions at the bank; then they can be read further back from here.',
} as const satisfies RoomWords;
