/** The sending half of content scripts: two messages to the background, and no schema of any other. */
import type { Receipt } from '../model/receipt.ts';
import { sendMessage } from './messaging.ts';
import type { CaptureSubmission, PageContext, PagePart } from './protocol.ts';
import { pageContextSchema } from './schemas/page-context.ts';
import { receiptSchema } from './schemas/receipt.ts';
import { defaultWaits, sendUntilAnswered, sleep } from './until-answered.ts';

/** Both may be acted upon twice: ingest is idempotent, and the context is only read. */
const patience = { waits: defaultWaits, repeatable: true, sleep };

/**
 * Hands a capture over and resolves with its receipt. Sends the very same submission again while none comes.
 * Throws `UnansweredError`; where that is `stale`, the page must be reloaded.
 */
export const submitCapture = (submission: CaptureSubmission): Promise<Receipt> =>
  sendUntilAnswered(() => sendMessage('capture/submit', submission), receiptSchema, patience);

/**
 * What this page may know of its own site; `null` where it is not watched. A part that is named runs in this document
 * by the time the answer comes. Throws `UnansweredError`.
 */
export const requestPageContext = (part?: PagePart): Promise<PageContext | null> =>
  sendUntilAnswered(() => sendMessage('page/context', part === undefined ? {} : { part }), pageContextSchema, patience);
