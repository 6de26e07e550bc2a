import type * as z from 'zod/mini';
import type { CaptureSubmission, PageContext, PagePart } from '../../../utils/messages/protocol.ts';
import { captureSubmissionSchema } from '../../../utils/messages/schemas/capture.ts';
import { importOrderSchema } from '../../../utils/messages/schemas/offered-file.ts';
import { pageRequestSchema } from '../../../utils/messages/schemas/page-context.ts';
import type { OwnIdentity, Sender, SendingPage } from '../../../utils/messages/senders.ts';
import { findSendingPage } from '../../../utils/messages/senders.ts';
import { measureMessage } from '../../../utils/messages/size.ts';
import { catchUpStepSchema } from '../../../utils/messages/schemas/catch-up.ts';
import type { CatchUpOrder, CatchUpStep } from '../../../utils/model/catch-up.ts';
import type { ImportOrder } from '../../../utils/model/offered-file.ts';
import type { Outcome } from '../../../utils/model/outcome.ts';
import { teachStepSchema } from '../../../utils/messages/schemas/teaching.ts';
import type { Receipt, RefusalCode } from '../../../utils/model/receipt.ts';
import type { WatchedSite } from '../../../utils/model/site.ts';
import type { TeachOrder, TeachStep } from '../../../utils/model/teaching.ts';
import { findWatchedSite } from '../../../utils/model/site-identity.ts';
import type { Budget } from './budget.ts';
import { refusalOf } from '../failures.ts';

/** What stands behind the router. */
export interface CaptureDesk {
  /** Takes a step of catching up, and says whether to go on. */
  step: (page: SendingPage, site: WatchedSite, step: CatchUpStep) => Promise<CatchUpOrder>;
  steps: Budget;
  /** Takes a step of teaching, and says what is known so far. */
  teach: (page: SendingPage, site: WatchedSite, step: TeachStep) => Promise<TeachOrder>;
  /** Opens the dashboard where files are imported. */
  openImport: (page: SendingPage, order: ImportOrder) => Promise<void>;
  openings: Budget;
  own: OwnIdentity;
  now: () => Promise<number>;
  loadSites: () => Promise<readonly WatchedSite[]>;
  captures: Budget;
  bytes: Budget;
  contexts: Budget;
  take: (page: SendingPage, site: WatchedSite, submission: CaptureSubmission) => Promise<Receipt>;
  readContext: (page: SendingPage, site: WatchedSite) => Promise<PageContext>;
  /** Runs parts of ours in the page's document, one after the other. */
  bring: (page: SendingPage, parts: readonly PagePart[]) => Promise<void>;
  /** Told of a document that has only just come into its tab. */
  arrive: (page: SendingPage) => Promise<void>;
  /** Told of what a capture came to, what was refused of a watched page too, so that the popup can say so. */
  note: (page: SendingPage, site: WatchedSite, receipt: Receipt, submission: { outcome: Outcome; sequence: number }) => Promise<void>;
  /** How often it is told of captures that come too often. */
  floods: Budget;
}

/** What a capture comes to of which nothing was read. */
const unread = { outcome: { kind: 'unrecognised', reason: 'reader-failed' }, sequence: 0 } as const satisfies Parameters<CaptureDesk['note']>[3];

const refuse = (code: RefusalCode): Receipt => ({ kind: 'refused', code });

/**
 * `capture/submit`: from the content script of a watched page, of moderate size and frequency, and of its shape.
 * Cheap checks come first, so that a flood costs little. Never throws.
 */
export async function routeSubmission(desk: CaptureDesk, sender: Sender, payload: unknown): Promise<Receipt> {
  try {
    const page = findSendingPage(sender, desk.own);
    if (page === undefined || page.incognito) return refuse('not-watched');
    const now = await desk.now();
    if (!desk.captures.take(page.tabId, 1, now)) {
      return desk.floods.take(page.tabId, 1, now) ? await refuseAloud(desk, page, 'too-often') : refuse('too-often');
    }
    const size = measureMessage(payload);
    if (size === undefined || !desk.bytes.take(page.tabId, size, now)) return await refuseAloud(desk, page, 'too-large');
    const site = findWatchedSite(page.url, await desk.loadSites());
    if (site === undefined) return refuse('not-watched');
    const submission = captureSubmissionSchema.safeParse(payload);
    if (!submission.success) return await refuseAloud(desk, page, 'invalid');
    const receipt = await desk.take(page, site, submission.data);
    await desk.note(page, site, receipt, submission.data);
    return receipt;
  } catch (error) {
    return refuse(refusalOf('Routing a capture', error));
  }
}

/** Refuses, and lets the user know where the page is one of theirs. */
async function refuseAloud(desk: CaptureDesk, page: SendingPage, code: RefusalCode): Promise<Receipt> {
  const site = findWatchedSite(page.url, await desk.loadSites());
  if (site === undefined) return refuse(code);
  await desk.note(page, site, refuse(code), unread);
  return refuse(code);
}

/**
 * `page/context`: what a watched page may know of its own site; `null` for every other page. Brings the parts that
 * the page asks for first. Never throws.
 */
export async function routeContext(desk: CaptureDesk, sender: Sender, payload: unknown): Promise<PageContext | null> {
  try {
    const page = findSendingPage(sender, desk.own);
    if (page === undefined || page.incognito || !desk.contexts.take(page.tabId, 1, await desk.now())) return null;
    const site = findWatchedSite(page.url, await desk.loadSites());
    const request = pageRequestSchema.safeParse(payload);
    if (site === undefined || !request.success) return null;
    if (request.data.parts !== undefined) await desk.bring(page, request.data.parts);
    const context = await desk.readContext(page, site);
    if (request.data.isNew === true) await desk.arrive(page);
    return context;
  } catch (error) {
    refusalOf('Reading a page’s context', error);
    return null;
  }
}

/** `page/step`: from the page that is being paged. Whoever else sends it is told to go no further. Never throws. */
export const routeStep = (desk: CaptureDesk, sender: Sender, payload: unknown): Promise<CatchUpOrder> =>
  routeOrder({ desk, schema: catchUpStepSchema, act: desk.step, what: 'Turning a page' }, sender, payload);

/** `page/teach`: from the page that is being taught. Whoever else sends it is told to go no further. Never throws. */
export const routeTeaching = (desk: CaptureDesk, sender: Sender, payload: unknown): Promise<TeachOrder> =>
  routeOrder({ desk, schema: teachStepSchema, act: desk.teach, what: 'Teaching a page' }, sender, payload);

/** `page/import`: from a watched page whose user has pressed the receipt’s button. Never throws. */
export async function routeImport(desk: CaptureDesk, sender: Sender, payload: unknown): Promise<{ isOpened: boolean }> {
  try {
    const page = findSendingPage(sender, desk.own);
    if (page === undefined || page.incognito || !desk.openings.take(page.tabId, 1, await desk.now())) return { isOpened: false };
    const order = importOrderSchema.safeParse(payload);
    if (!order.success || findWatchedSite(page.url, await desk.loadSites()) === undefined) return { isOpened: false };
    await desk.openImport(page, order.data);
    return { isOpened: true };
  } catch (error) {
    refusalOf('Opening the import', error);
    return { isOpened: false };
  }
}

interface OrderRoute<Step, Order> {
  desk: CaptureDesk;
  schema: z.ZodMiniType<Step>;
  act: (page: SendingPage, site: WatchedSite, step: Step) => Promise<Order>;
  what: string;
}

async function routeOrder<Step, Order>({ desk, schema, act, what }: OrderRoute<Step, Order>, sender: Sender, payload: unknown): Promise<Order | { goOn: false }> {
  try {
    const page = findSendingPage(sender, desk.own);
    if (page === undefined || page.incognito || !desk.steps.take(page.tabId, 1, await desk.now())) return { goOn: false };
    const site = findWatchedSite(page.url, await desk.loadSites());
    const step = schema.safeParse(payload);
    return site === undefined || !step.success ? { goOn: false } : await act(page, site, step.data);
  } catch (error) {
    refusalOf(what, error);
    return { goOn: false };
  }
}
