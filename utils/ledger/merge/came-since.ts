import type { Transaction } from '../../model/ledger.ts';

/** Whether a transaction has come since others were taken out: was read later, or has the place of one of them. */
export function cameSince(instant: number, takenOut: readonly Transaction[]): (each: Transaction) => boolean {
  const placeOf = ({ fingerprint, ordinal }: Transaction): string => `${ordinal} ${fingerprint}`;
  const places = new Set(takenOut.map(placeOf));
  return (each) => each.origin.at > instant || places.has(placeOf(each));
}
