import type { Transaction } from '../../model/ledger.ts';
import { areAlike } from './alike.ts';
import type { KeptTransaction } from './merge-kept.ts';
import { withEditsOf, withOriginsOf } from './merge-kept.ts';

/** What the bank says of a transaction, and may say anew when it books it. */
const ofBooking = ['date', 'amountMinor', 'currency', 'description', 'pending', 'fingerprint'] as const satisfies (keyof Transaction)[];

/**
 * One transaction that both sides have from a common past; the very same object where nothing was learnt. Ours stays as it
 * is and takes what it lacks. Only what the other side has seen booked, and we have not, becomes as it was booked there.
 */
export function mergeSame(ours: KeptTransaction, theirs: KeptTransaction): KeptTransaction {
  const isBookedThere = ours.pending !== false && theirs.pending === false;
  const { dropped: _letGo, ...alive } = ours;
  const base = isBookedThere ? { ...alive, ...Object.fromEntries(ofBooking.map((name) => [name, theirs[name]])) } : ours;
  const { edits: _changed, formerIds: _ids, imports: _brought, ...facts } = theirs;
  const merged: KeptTransaction = { ...facts, ...base, dayRank: ours.dayRank, ordinal: ours.ordinal };
  // Whether it was let go is ours to say: what is seen again here is not.
  if (isBookedThere || ours.dropped !== true) delete merged.dropped;
  const former = [...new Set([...(ours.formerFingerprints ?? []), ...(theirs.formerFingerprints ?? []), ...(isBookedThere ? [ours.fingerprint] : [])])].filter((each) => each !== merged.fingerprint);
  if (former.length > 0) merged.formerFingerprints = former;
  const ids = [...new Set([...(ours.otherIds ?? []), ...(theirs.otherIds ?? [])])];
  if (ids.length > 0) merged.otherIds = ids;
  const whole = withOriginsOf(withEditsOf(merged, theirs), theirs);
  return areAlike(ours, whole) ? ours : whole;
}
