import type { RefusalCode } from '../../../model/receipt.ts';

/** Why a capture was not taken, and who must act. */
export const refusals = {
  'not-watched': 'This site is not watched, so nothing was kept.',
  'no-vault': 'There is no vault yet. Start Tidemark first.',
  invalid: 'What was read from this page did not add up to a statement. Nothing was kept.',
  'too-large': 'This page holds more than I take at once. Choose a shorter period on the page.',
  'too-often': 'This page changes too often. I wait a little and read it again.',
  'inbox-full': 'The inbox for locked captures is full. Unlock, so that they can be merged.',
  'disk-full': 'Your disk is full. Make room, then read this page again. What is stored is safe.',
  'newer-data': 'Your ledger was written by a newer Tidemark. Update this one to go on.',
  'recovery-needed': 'Your ledger needs a decision before anything is written. Open the dashboard.',
  failed: 'Something went wrong on my side. Nothing was changed. Read the page again.',
} as const satisfies Record<RefusalCode, string>;
