/** The sending half of content scripts: messages to the background, and no schema of any other. */
import type { CatchUpOrder, CatchUpStep } from '../model/catch-up.ts';
import type { ImportOrder } from '../model/offered-file.ts';
import type { Receipt } from '../model/receipt.ts';
import { sendMessage } from './messaging.ts';
import type { CaptureSubmission, PageContext, PagePart } from './protocol.ts';
import { catchUpOrderSchema } from './schemas/catch-up.ts';
import { importOpenedSchema } from './schemas/offered-file.ts';
import { pageContextSchema } from './schemas/page-context.ts';
import { receiptSchema } from './schemas/receipt.ts';
import { defaultWaits, sendUntilAnswered, sleep } from './until-answered.ts';

/** All may be acted upon twice: ingest is idempotent, the context is only read, a step taken twice is one. */
const patience = { waits: defaultWaits, repeatable: true, sleep };

/**
 * Hands a capture over and resolves with its receipt. Sends the very same submission again while none comes.
 * Throws `UnansweredError`; where that is `stale`, the page must be reloaded.
 */
export const submitCapture = (submission: CaptureSubmission): Promise<Receipt> =>
  sendUntilAnswered(() => sendMessage('capture/submit', submission), receiptSchema, patience);

/**
 * What this page may know of its own site; `null` where it is not watched. Parts that are named run in this document
 * by the time the answer comes. Throws `UnansweredError`.
 */
export const requestPageContext = (...parts: PagePart[]): Promise<PageContext | null> =>
  sendUntilAnswered(() => sendMessage('page/context', parts.length === 0 ? {} : { parts }), pageContextSchema, patience);

/** The same for a document that has only just come into its tab. */
export const requestFirstContext = (): Promise<PageContext | null> => sendUntilAnswered(() => sendMessage('page/context', { isNew: true }), pageContextSchema, patience);

/** Tells a step of catching up, and resolves with whether to go on. Throws `UnansweredError`. */
export const tellStep = (step: CatchUpStep): Promise<CatchUpOrder> => sendUntilAnswered(() => sendMessage('page/step', step), catchUpOrderSchema, patience);

/** Has the dashboard opened where files are imported; sent once more only where it never arrived. Throws `UnansweredError`. */
export const openImport = (order: ImportOrder): Promise<{ isOpened: boolean }> => sendUntilAnswered(() => sendMessage('page/import', order), importOpenedSchema, { ...patience, repeatable: false });
