import type { Receipt } from '../../utils/model/receipt.ts';
import type { VaultState } from '../../utils/vault/contract.ts';

/** The mark on the toolbar's button; nothing unless someone has to act. */
export interface Badge {
  /** Of one tab, or of all where none is given. */
  mark: (text: '' | '!', tabId?: number) => Promise<void>;
}

/** Marks every tab while the vault cannot be written, and while a bank waits to be visited. */
export const showVaultAttention = (badge: Badge, { kind }: VaultState, isReminding: boolean): Promise<void> =>
  badge.mark(kind === 'recovery-needed' || kind === 'newer-format' || isReminding ? '!' : '');

const needsSomeone = new Set(['inbox-full', 'disk-full', 'newer-data', 'recovery-needed', 'failed', 'invalid', 'too-large']);

/** Marks the tab whose page was not understood, or whose rows were not taken. */
export function showPageAttention(badge: Badge, tabId: number, receipt: Receipt): Promise<void> {
  const isMissed = receipt.kind === 'noted' && receipt.outcome === 'unrecognised';
  return badge.mark(isMissed || (receipt.kind === 'refused' && needsSomeone.has(receipt.code)) ? '!' : '', tabId);
}
