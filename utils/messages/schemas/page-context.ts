import * as z from 'zod/mini';
import type { PageContext, PagePart } from '../protocol.ts';
import { typed } from './typed.ts';
import { count, date, id, instant } from './values.ts';

/** `page/capture` and the like carry nothing. */
export const nothing = z.strictObject({});

/** `page/context` may name a part of ours that the page needs. */
export const pageRequestSchema = typed<{ part?: PagePart }>()(z.strictObject({ part: z.exactOptional(z.enum(['reader'])) }));

const shape = {
  siteId: id,
  adapterId: z.exactOptional(id),
  pageOnly: z.boolean(),
  accounts: z.array(z.object({ key: id, tidemark: z.exactOptional(date), lastRowCount: z.exactOptional(count) })),
};

/** The answer to `page/context`; `null` where the page is not watched. The clock of tests exists in the test build alone. */
export const pageContextSchema: z.ZodMiniType<PageContext | null> = z.nullable(
  __TEST_BUILD__ ? typed<PageContext>()(z.object({ ...shape, testNow: z.exactOptional(instant) })) : z.object(shape),
);
