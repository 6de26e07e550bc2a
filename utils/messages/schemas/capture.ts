import * as z from 'zod/mini';
import type { Outcome } from '../../model/outcome.ts';
import type { CaptureSubmission } from '../protocol.ts';
import { ignoredReason, unrecognisedReason } from './outcome-words.ts';
import { statementSchema } from './statement.ts';
import { typed } from './typed.ts';
import { adapterVersion, count, id, instant, shortText, text } from './values.ts';

const outcome = typed<Outcome>()(
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
  ]),
);

/** `capture/submit`. There is no success with zero rows: an outcome of rows without any does not parse. */
export const captureSubmissionSchema = typed<CaptureSubmission>()(
  z
    .object({ visitId: text(100), sequence: count, capturedAt: instant, outcome })
    .check(z.refine(({ outcome: read }) => read.kind !== 'rows' || read.statement.accounts.some((account) => account.rows.length > 0))),
);
