import type { RoomWords } from '../../message-types.ts';

export const shell = {
  navigation: 'Pages',
  skip: 'Skip to the page',
  overview: 'Overview',
  transactions: 'Transactions',
  review: 'To review',
  history: 'History',
  sites: 'Sites',
  toReview: { one: '{count} question', other: '{count} questions' },
  settings: 'Settings',
  lock: 'Lock',
  hideAmounts: 'Hide amounts',
  showAmounts: 'Show amounts',
  notFound: 'There is no such page.',
  notFoundNext: 'Go to the overview',
} as const satisfies RoomWords;
