import * as z from 'zod/mini';
import { backupKeysSchema, secretKind, travellingDocument } from './backup.ts';
import { count, date, instant, text } from './values.ts';

const id = z.int();
const secrets = z.array(z.object({ kind: secretKind, text: text(1_000) })).check(z.maxLength(4));
const documents = z.array(travellingDocument);

/** What is asked of the worker that locks and opens files of ours: plain data in, plain data out, nothing kept but the one ledger. */
export const backupRequest = z.discriminatedUnion('task', [
  z.object({ id, task: z.literal('make-keys'), secrets }),
  z.object({ id, task: z.literal('begin'), keys: backupKeysSchema, version: z.int(), madeAt: instant, madeBy: text(100) }),
  z.object({ id, task: z.literal('add'), documents }),
  z.object({ id, task: z.literal('end') }),
  /** Opens a backup, or an exported ledger, which needs no secret. */
  z.object({ id, task: z.literal('open'), file: z.instanceof(Blob), secrets }),
  /** A part of the ledger that was opened last. */
  z.object({ id, task: z.literal('part'), part: count }),
]);

const fault = z.enum(['not-a-backup', 'wrong-secret', 'damaged', 'too-large', 'newer']);

export const ledgerPreview = z.object({
  madeAt: instant,
  madeBy: text(100),
  accounts: z.array(z.object({ name: z.string(), mask: z.exactOptional(z.string()), rows: count })),
  rows: count,
  from: z.exactOptional(date),
  to: z.exactOptional(date),
});

export const backupReply = z.discriminatedUnion('kind', [
  z.object({ id, kind: z.literal('done') }),
  z.object({ id, kind: z.literal('keys'), keys: backupKeysSchema }),
  z.object({ id, kind: z.literal('file'), file: z.instanceof(Blob) }),
  z.object({ id, kind: z.literal('opened'), preview: ledgerPreview, parts: count }),
  z.object({ id, kind: z.literal('part'), documents }),
  z.object({ id, kind: z.literal('fault'), fault }),
]);

export type BackupRequest = z.infer<typeof backupRequest>;
export type BackupReply = z.infer<typeof backupReply>;
/** Why a file cannot be taken. */
export type OpeningFault = z.infer<typeof fault>;
