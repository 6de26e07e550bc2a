import type { CommandFailure } from '../../../messages/protocol.ts';

/** Why a command was not carried out, and who must act. `unanswered` is for a background that did not reply. */
export const failures = {
  'wrong-secret': 'That is not it. Nothing is locked and nothing is lost: try again.',
  'weak-secret': 'That passphrase is too easy to guess. Four or five words that do not belong together are strong.',
  'not-granted': 'The browser has not allowed this site. Watch it again and allow it.',
  'not-found': 'That is no longer there.',
  locked: 'Tidemark is locked. Unlock it first.',
  'disk-full': 'Your disk is full. Make room and try again. What is stored is safe.',
  'newer-data': 'Your ledger was written by a newer Tidemark. Update this one to go on.',
  'recovery-needed': 'Your ledger needs a decision before anything is written. Open the dashboard.',
  'no-vault': 'There is no vault yet. Start Tidemark first.',
  'inbox-key-swapped': 'The key for locked captures is not the one this vault made. Someone may have changed it. Nothing from the inbox was merged.',
  'not-a-ledger': 'A part of this file is not as a ledger has it. Nothing was changed.',
  'setup-unreadable': 'That is no setup token. Copy it whole from the page of your service, and paste it here.',
  'setup-used': 'The service does not take this token. Each is good for one time: make a new one there. Nothing was kept.',
  'payment-needed': 'The service wants to be paid first. Look at your account there.',
  'too-often': 'The service has been asked as often as it allows. Try again later.',
  busy: 'The service has trouble of its own. Try again later.',
  unreachable: 'The service did not answer. Look at your network, and try again.',
  unreadable: 'The service answered something else than it should. Nothing was taken from it.',
  'not-secure': 'That address is not encrypted on its way (http), so nothing is sent there.',
  failed: 'Something went wrong on my side. Nothing was changed. Try again.',
  unanswered: 'The background did not answer. Try again; if it stays so, reload the extension.',
} as const satisfies Record<CommandFailure | 'unanswered', string>;
