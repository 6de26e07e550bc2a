import type { RoomWords } from '../../message-types.ts';

export const shared = {
  productName: 'Tidemark',
  today: 'Today',
  yesterday: 'Yesterday',
  justNow: 'Just now',
  cancel: 'Cancel',
  close: 'Close',
  continue: 'Continue',
  tryAgain: 'Try again',
  loading: 'Loading',
  hiddenAmount: 'Amount hidden',
  copy: 'Copy',
  print: 'Print',
  moneyIn: 'In',
  moneyOut: 'Out',
  transactions: { one: '{count} transaction', other: '{count} transactions' },
  sampleBanner: 'This is sample data. It is made up, nothing of it is stored, and it goes when you leave.',
  leaveSample: 'Leave the sample',
  couldNotLoad: 'This could not be read.',
  couldNotLoadWhy: 'Your ledger is untouched. Try again, and reload the page if it stays so.',
} as const satisfies RoomWords;
