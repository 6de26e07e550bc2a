import { monthOf } from '../../../utils/model/iso-date.ts';
import type { LedgerIntent } from '../../../utils/messages/protocol.ts';
import type { EditValues } from '../../../utils/model/ledger.ts';
import type { Suggestion } from '../../../utils/model/suggestion.ts';

export type Answer = 'yes' | 'no' | 'later';

/** The single keys of the page. */
export const reviewKeys = { yes: 'y', no: 'n', later: 'l', next: 'j', previous: 'k' } as const;

/** What a person's answer makes of the two: a step of the history like any other. */
export function intentOf({ kind, rows: [one, other] }: Suggestion, answer: 'yes' | 'no', step: string): LedgerIntent {
  const yes: EditValues = kind === 'transfer' ? { movedTo: other.id } : { sameAs: other.id };
  return { kind: 'edit-transactions', step, targets: [{ id: one.id, month: monthOf(one.date) }], values: answer === 'yes' ? yes : { apartFrom: [other.id] } };
}

const saidYes = { double: 'review.saidDoubleYes', posting: 'review.saidPostingYes', transfer: 'review.saidTransferYes' } as const;

/** The words for what an answer has done. */
export const wordsAfter = ({ kind }: Suggestion, answer: Answer): (typeof saidYes)[typeof kind] | 'review.saidNo' | 'review.saidLater' =>
  answer === 'later' ? 'review.saidLater' : answer === 'no' ? 'review.saidNo' : saidYes[kind];
