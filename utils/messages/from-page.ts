/** The sending half of the extension's own pages. */
import type { FileContents, OfferedFile } from '../model/offered-file.ts';
import type { ReportReply } from '../model/report.ts';
import { sendMessage } from './messaging.ts';
import type { CommandReply, InternalProtocol } from './protocol.ts';
import { commandReplySchema } from './schemas/commands.ts';
import { fileContentsSchema, offeredFilesSchema } from './schemas/offered-file.ts';
import { reportReplySchema } from './schemas/report.ts';
import { defaultWaits, sendUntilAnswered, sleep } from './until-answered.ts';

type InternalMessage = keyof InternalProtocol;
type PayloadOf<Type extends InternalMessage> = Parameters<InternalProtocol[Type]>[0];

/** Commands after which a second hearing would find another world: they are sent again only if they never arrived. */
const onceOnly = new Set(['create-with-device-key', 'protect', 'recover', 'change-passphrase', 'make-way', 'erase-everything', 'commit-import']);

/**
 * Sends a command or an intent and resolves with the background's reply, expected failures included.
 * Throws `UnansweredError` where none came.
 */
export const sendToBackground = <Type extends InternalMessage>(type: Type, payload: PayloadOf<Type>): Promise<CommandReply> =>
  sendUntilAnswered(() => post(type, payload), commandReplySchema, {
    waits: defaultWaits,
    repeatable: !onceOnly.has(payload.kind),
    sleep,
  });

/** The messenger's types cannot follow a type parameter; the three messages carry their own payloads and one reply. */
function post(type: InternalMessage, payload: PayloadOf<InternalMessage>): Promise<unknown> {
  const send: (type: InternalMessage, payload: PayloadOf<InternalMessage>) => Promise<unknown> = sendMessage;
  return send(type, payload);
}

/** One try more than waits; making a report itself takes as long as the page is large. */
const reportWaits: readonly number[] = [200, 800, 2_000];

/**
 * Has a tab's content script make a report of its page. Asked directly: a page of megabytes need not pass through the
 * background. Throws `UnansweredError` where the tab has nobody who answers.
 */
export const requestReport = (tabId: number): Promise<ReportReply> =>
  sendUntilAnswered(() => sendMessage('page/report', {}, tabId), reportReplySchema, { waits: reportWaits, repeatable: true, sleep });

/** The files that a tab's page gave its user and that nobody has asked for yet; none where nobody answers. */
export async function findOfferedFiles(tabId: number): Promise<OfferedFile[]> {
  const [found] = await Promise.allSettled([sendUntilAnswered(() => sendMessage('page/files', {}, tabId), offeredFilesSchema, { waits: [], repeatable: true, sleep })]);
  return found?.status === 'fulfilled' ? found.value : [];
}

/** What one of them holds, straight from the tab; `null` where its page keeps it no longer, or has gone. */
export async function requestOfferedFile(tabId: number, id: string): Promise<FileContents | null> {
  const [found] = await Promise.allSettled([sendUntilAnswered(() => sendMessage('page/file', { id }, tabId), fileContentsSchema, { waits: reportWaits, repeatable: true, sleep })]);
  return found?.status === 'fulfilled' ? found.value : null;
}
