import * as z from 'zod/mini';
import type { PageContext, PageRequest } from '../protocol.ts';
import { paceSchema } from './catch-up.ts';
import { ignoredReason, unrecognisedReason } from './outcome-words.ts';
import { receiptSchema } from './receipt.ts';
import { typed } from './typed.ts';
import { count, date, id, instant } from './values.ts';

/** `page/capture` and the like carry nothing. */
export const nothing = z.strictObject({});

const pagePart = z.enum(['reader', 'responses', 'routes', 'taught', 'teach', 'receipt', 'report', 'catch-up']);
/** Of the scripts that one message may have run in a page. */
const mostParts = 5;

/** `page/context` may name the parts of ours that the page needs, and says whether the document has only just come. */
export const pageRequestSchema = typed<PageRequest>()(
  z.strictObject({ parts: z.exactOptional(z.array(pagePart).check(z.maxLength(mostParts))), isNew: z.exactOptional(z.boolean()) }),
);

const shape = {
  siteId: id,
  adapterId: z.exactOptional(id),
  pageOnly: z.boolean(),
  accounts: z.array(z.object({ key: id, tidemark: z.exactOptional(date), lastRowCount: z.exactOptional(count) })),
  catchUp: z.exactOptional(paceSchema),
  recipes: z.exactOptional(z.array(z.unknown())),
  isTaught: z.exactOptional(z.boolean()),
  receipt: z.exactOptional(
    z.object({
      theme: z.enum(['system', 'light', 'dark']),
      last: z.exactOptional(z.object({ receipt: receiptSchema, reason: z.exactOptional(z.union([unrecognisedReason, ignoredReason])) })),
    }),
  ),
};

/** The answer to `page/context`; `null` where the page is not watched. The clock of tests exists in the test build alone. */
export const pageContextSchema: z.ZodMiniType<PageContext | null> = z.nullable(
  __TEST_BUILD__ ? typed<PageContext>()(z.object({ ...shape, testNow: z.exactOptional(instant) })) : z.object(shape),
);
