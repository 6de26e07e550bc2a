import { submitCapture } from '../../utils/messages/from-content.ts';
import { UnansweredError } from '../../utils/messages/until-answered.ts';
import type { Outcome } from '../../utils/model/outcome.ts';
import type { Receipt } from '../../utils/model/receipt.ts';
import type { ResponseCounts } from '../../utils/model/site.ts';
import type { Delivery } from './capture-loop.ts';
import { markForBench } from './stopwatch.ts';

/** Refusals that pass by themselves. The others stand until the page changes, or until a person has done something. */
const passing = new Set(['too-often', 'failed']);

export interface DeliveryEquipment {
  /** Epoch milliseconds. */
  now: () => number;
  /** What became of the page's responses so far. */
  countResponses: () => ResponseCounts;
  onReceipt: (receipt: Receipt, outcome: Outcome) => void;
}

/** Hands outcomes of this page over, numbered. Only a receipt is success. */
export function createDelivery({ now, countResponses, onReceipt }: DeliveryEquipment): (outcome: Outcome) => Promise<Delivery> {
  const visitId = crypto.randomUUID();
  let sequence = 0;
  return async (outcome) => {
    sequence += 1;
    try {
      const receipt = await submitCapture({ visitId, sequence, capturedAt: now(), outcome, responses: countResponses() });
      onReceipt(receipt, outcome);
      markForBench('receipt');
      if (receipt.kind !== 'refused') return 'taken';
      if (receipt.code === 'not-watched') return 'nobody';
      return passing.has(receipt.code) ? 'again' : 'taken';
    } catch (error) {
      // An updated extension never answers its old scripts; one that is busy may yet.
      return error instanceof UnansweredError && !error.stale ? 'again' : 'nobody';
    }
  };
}
