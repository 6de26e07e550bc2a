import * as z from 'zod/mini';
import type { Outcome } from '../../model/outcome.ts';
import type { CaptureSubmission } from '../protocol.ts';
import { ignoredReason, unrecognisedReason } from './outcome-words.ts';
import { statementSchema } from './statement.ts';
import { typed } from './typed.ts';
import { adapterVersion, count, id, instant, responseCounts, shortText, text } from './values.ts';

/** There is no success with zero rows: an outcome of rows without any does not parse. */
const holdsRowsWhereItSaysSo = (outcome: Outcome): boolean =>
  outcome.kind !== 'rows' || outcome.statement.accounts.some((account) => account.rows.length > 0);

/** What a page came to, with everything that was read of it. */
export const outcomeSchema = typed<Outcome>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('rows'), statement: statementSchema }),
    z.object({ kind: z.literal('balances'), statement: statementSchema }),
    z.object({ kind: z.literal('empty'), adapter: adapterVersion, confirmedBy: shortText, accountKey: z.exactOptional(id) }),
    z.object({
      kind: z.literal('unrecognised'),
      adapter: z.exactOptional(adapterVersion),
      reason: unrecognisedReason,
      detail: z.exactOptional(shortText),
    }),
    z.object({ kind: z.literal('ignored'), reason: ignoredReason }),
  ]).check(z.refine(holdsRowsWhereItSaysSo)),
);

/** `capture/submit`. */
export const captureSubmissionSchema = typed<CaptureSubmission>()(
  z.object({ visitId: text(100), sequence: count, capturedAt: instant, outcome: outcomeSchema, responses: z.exactOptional(responseCounts) }),
);
