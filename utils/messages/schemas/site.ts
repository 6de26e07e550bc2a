import * as z from 'zod/mini';
import type { PageStatus } from '../../model/page-status.ts';
import type { Contradiction, ReadingWay, SiteHealth, WantedField, WatchedSite, WayOfAccount } from '../../model/site.ts';
import { ignoredReason, outcomeKind, unrecognisedReason } from './outcome-words.ts';
import { receiptSchema } from './receipt.ts';
import { typed } from './typed.ts';
import { adapterVersion, count, currency, id, instant, proofResult, responseCounts, route, shortRecord, shortText, tabId } from './values.ts';

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

const readingWay = typed<ReadingWay>()(z.object({ adapterId: id, route, fieldRoutes: shortRecord, rows: count }));
const wayOfAccount = typed<WayOfAccount>()(z.object({ account: id, at: instant, way: readingWay, before: z.exactOptional(readingWay) }));
const wantedField = typed<WantedField>()(z.enum(['balance', 'running-balance', 'pending', 'account-number']));

const contradiction = typed<Contradiction>()(z.object({ account: id, name: shortText, known: currency, shown: currency, at: instant }));

export const siteHealthSchema = typed<SiteHealth>()(
  z.object({
    siteId: id,
    lastVisitAt: instant,
    lastOutcome: outcomeKind,
    lastReason: z.exactOptional(unrecognisedReason),
    lastGoodAt: z.exactOptional(instant),
    lastRowCount: z.exactOptional(count),
    expectedRowCount: z.exactOptional(count),
    lastProof: z.exactOptional(proofResult),
    adapter: z.exactOptional(adapterVersion),
    route: z.exactOptional(route),
    fieldRoutes: z.exactOptional(shortRecord),
    missingFields: z.exactOptional(z.array(wantedField)),
    disagreements: z.exactOptional(z.array(shortText)),
    responses: z.exactOptional(responseCounts),
    unreadCaptures: z.exactOptional(count),
    contradictions: z.exactOptional(z.array(contradiction)),
    ways: z.exactOptional(z.array(wayOfAccount)),
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
    isPast: z.exactOptional(z.boolean()),
    at: instant,
  }),
);
