import type { RoomWords } from '../../message-types.ts';

/** What a capture came to, in words. The same in the popup, on the page and in the dashboard. */
export const receipt = {
  added: { one: '{count} new', other: '{count} new' },
  known: { one: '{count} known', other: '{count} known' },
  left: { one: '{count} not read', other: '{count} not read' },
  updated: { one: '{count} updated', other: '{count} updated' },
  list: '{first}, {second}',
  sentence: '{text}.',
  provenTo: 'Complete to {date}, proven by the balance.',
  completeTo: 'Complete to {date}.',
  broken: 'The rows do not add up to the balance shown; they are kept and marked.',
  balances: { one: 'Balance of {count} account updated.', other: 'Balances of {count} accounts updated.' },
  empty: 'Nothing in this period, as the page says itself.',
  sealed: { one: '{count} row is kept safe until you unlock.', other: '{count} rows are kept safe until you unlock.' },
  from: 'Tidemark',
  close: 'Close',
  nextStep: 'Open Tidemark from the browser’s toolbar to read it again, or to report it. Or download a file of it from the bank, CSV or OFX, and import that there under Transactions.',
  file: 'Downloaded: {file}',
  fileUnnamed: 'Downloaded: a file with transactions',
  fileUnseen: '{file} comes from the bank’s server, which is not read. Once it is saved, drop it into Tidemark.',
  lookAtFile: 'Look at it in Tidemark',
  dropFile: 'Open Tidemark to drop it',
} as const satisfies RoomWords;
