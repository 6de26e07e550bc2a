import { ConnectionError } from '../../utils/connect/index.ts';
import type { CommandFailure } from '../../utils/messages/protocol.ts';
import type { ConnectionFailure } from '../../utils/model/connection.ts';
import type { RefusalCode } from '../../utils/model/receipt.ts';
import type { VaultErrorCode, VaultState } from '../../utils/vault/contract.ts';
import { VaultError } from '../../utils/vault/contract.ts';
import { reportBug } from './report.ts';

/** Expected failures have a code of their own; everything else is a bug, and reported as one. */
const commandFailures: Record<VaultErrorCode, CommandFailure> = {
  locked: 'locked',
  'disk-full': 'disk-full',
  'newer-format': 'newer-data',
  'recovery-needed': 'recovery-needed',
  'no-vault': 'no-vault',
  'inbox-full': 'failed',
  conflict: 'failed',
};

const refusals: Record<VaultErrorCode, RefusalCode> = {
  locked: 'failed',
  'disk-full': 'disk-full',
  'newer-format': 'newer-data',
  'recovery-needed': 'recovery-needed',
  'no-vault': 'no-vault',
  'inbox-full': 'inbox-full',
  conflict: 'failed',
};

const connectionFailures: Record<ConnectionFailure, CommandFailure> = {
  'setup-unreadable': 'setup-unreadable',
  'setup-used': 'setup-used',
  'access-ended': 'not-found',
  'payment-needed': 'payment-needed',
  'too-often': 'too-often',
  busy: 'busy',
  unreachable: 'unreachable',
  unreadable: 'unreadable',
  'not-secure': 'not-secure',
  'not-granted': 'not-granted',
  cut: 'failed',
};

/** What a page is told of an error that a command ended in. */
export function failureOf(where: string, error: unknown): CommandFailure {
  if (error instanceof VaultError) return commandFailures[error.code];
  if (error instanceof ConnectionError) return connectionFailures[error.code];
  reportBug(where, error);
  return 'failed';
}

/** What a content script is told of an error that a capture ended in. */
export function refusalOf(where: string, error: unknown): RefusalCode {
  if (error instanceof VaultError) return refusals[error.code];
  reportBug(where, error);
  return 'failed';
}

/** Why a person may not change the ledger now; `undefined` where they may. */
export function obstacleOf(state: VaultState): CommandFailure | undefined {
  switch (state.kind) {
    case 'unlocked':
      return undefined;
    case 'absent':
      return 'no-vault';
    case 'locked':
    case 'screen-locked':
      return 'locked';
    case 'recovery-needed':
      return 'recovery-needed';
    case 'newer-format':
      return 'newer-data';
  }
}
