import * as z from 'zod/mini';
import type { PageStatus } from '../../model/page-status.ts';
import type { SiteHealth, WatchedSite } from '../../model/site.ts';
import { ignoredReason, outcomeKind, unrecognisedReason } from './outcome-words.ts';
import { receiptSchema } from './receipt.ts';
import { typed } from './typed.ts';
import { adapterVersion, count, id, instant, proofResult, route, shortRecord, shortText, tabId } from './values.ts';

export const watchedSiteSchema = typed<WatchedSite>()(
  z.object({
    id,
    label: shortText,
    patterns: z.array(id),
    adapterId: z.exactOptional(id),
    addedAt: instant,
    pageOnly: z.boolean(),
  }),
);

export const siteHealthSchema = typed<SiteHealth>()(
  z.object({
    siteId: id,
    lastVisitAt: instant,
    lastOutcome: outcomeKind,
    lastReason: z.exactOptional(unrecognisedReason),
    lastGoodAt: z.exactOptional(instant),
    lastRowCount: z.exactOptional(count),
    lastProof: z.exactOptional(proofResult),
    adapter: z.exactOptional(adapterVersion),
    route: z.exactOptional(route),
    fieldRoutes: z.exactOptional(shortRecord),
    disagreements: z.exactOptional(z.array(shortText)),
  }),
);

export const pageStatusSchema = typed<PageStatus>()(
  z.object({
    tabId,
    siteId: id,
    origin: shortText,
    outcome: outcomeKind,
    reason: z.exactOptional(z.union([unrecognisedReason, ignoredReason])),
    detail: z.exactOptional(shortText),
    adapter: z.exactOptional(adapterVersion),
    receipt: receiptSchema,
    sequence: count,
    at: instant,
  }),
);
