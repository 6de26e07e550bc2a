/** What Chrome's background asks of its offscreen document, where there are workers and addresses for files. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import * as z from 'zod/mini';
import type { BackupKeys } from '../model/backup.ts';
import type { BackupHead } from './ask-backup-worker.ts';
import type { TravellingDocument } from './backup-protocol.ts';
import { backupKeysSchema, travellingDocument } from './schemas/backup.ts';
import { instant, text } from './schemas/values.ts';

export interface OffscreenProtocol {
  'file/begin': (request: { keys: BackupKeys; head: BackupHead }) => { accepted: true };
  'file/add': (request: { documents: TravellingDocument[] }) => { accepted: true };
  /** The address of the file, for as long as the document is open. */
  'file/end': (request: Record<string, never>) => { url: string };
}

export const fileBegin = z.object({ keys: backupKeysSchema, head: z.object({ version: z.int(), madeAt: instant, madeBy: text(100) }) });
export const fileAdd = z.object({ documents: z.array(travellingDocument) });
export const fileEnded = z.object({ url: z.string().check(z.startsWith('blob:')) });
export const accepted = z.object({ accepted: z.literal(true) });

export const { sendMessage: askOffscreen, onMessage: onOffscreen } = defineExtensionMessaging<OffscreenProtocol>();
