import type { RoomWords } from '../../message-types.ts';

export const review = {
  title: 'What is uncertain?',
  count: { one: '{count} question', other: '{count} questions' },
  lead: 'Nothing is joined or counted otherwise until you say so. Every answer can be taken back.',
  more: { one: '{count} more follows.', other: '{count} more follow.' },
  list: 'Questions',

  double: 'Is this one transaction, listed twice?',
  posting: 'Did the pending one become this?',
  transfer: 'Did you move this money yourself?',

  yes: 'Yes',
  no: 'No',
  later: 'Later',
  key: '{word} ({key})',
  keys: 'Keys: {yes} yes, {no} no, {later} later, {next} and {previous} to move.',

  signsFor: 'For it',
  signsAgainst: 'Against it',
  'same-amount': 'the same amount',
  'other-amount': 'another amount',
  'same-day': 'the same day',
  'days-apart': { one: '{count} day apart', other: '{count} days apart' },
  'same-words': 'the same words',
  'alike-words': 'words alike',
  'other-words': 'other words',
  'same-balance': 'the same balance after it',
  'other-source': 'they came by different ways',
  'same-source': 'they came the same way',
  'opposite-amounts': 'opposite amounts',
  'own-accounts': 'both accounts are yours',
  'never-booked': 'the pending one was never booked',
  'no-word-of-moving': 'no word says that money was moved',

  pending: 'Pending',
  from: '{account}, from {site}',

  saidDoubleYes: 'It is one. The other listing is no longer shown.',
  saidPostingYes: 'It is one. The pending one is no longer shown.',
  saidTransferYes: 'A transfer: it counts neither as income nor as spending.',
  saidNo: 'They stay two. You are not asked again.',
  saidLater: 'Put at the end.',

  doneTitle: 'Nothing is uncertain',
  doneNext: 'What may be listed twice, or may be a transfer, is asked here. The rest is settled by itself.',
  toHistory: 'See what was done',
} as const satisfies RoomWords;
