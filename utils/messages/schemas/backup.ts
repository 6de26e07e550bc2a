import * as z from 'zod/mini';
import type { BackupKeys, BackupState, SecretKind } from '../../model/backup.ts';
import type { BackupCommand, MergedRows, TravellingDocument } from '../backup-protocol.ts';
import { typed } from './typed.ts';
import { count, instant, text } from './values.ts';

const secret = text(1_000);
export const secretKind = typed<SecretKind>()(z.enum(['recovery-code', 'passphrase']));

export const backupKeysSchema = typed<BackupKeys>()(
  z.object({
    recipient: z.string().check(z.regex(/^age1[a-z0-9]{20,100}$/)),
    wrapped: z.array(z.object({ kind: secretKind, file: text(4_000) })).check(z.minLength(1), z.maxLength(2)),
  }),
);

const everyDays = z.int().check(z.gte(0), z.lte(366));

/** As it lies in the vault. */
export const backupStateSchema = typed<BackupState>()(
  z.object({
    keys: z.exactOptional(backupKeysSchema),
    isOutdated: z.exactOptional(z.boolean()),
    everyDays,
    scheduledAt: z.exactOptional(instant),
    lastAt: z.exactOptional(instant),
    trouble: z.exactOptional(z.enum(['not-allowed', 'download-failed', 'failed'])),
  }),
);

export const travellingDocument = typed<TravellingDocument>()(z.object({ kind: text(100), key: text(1_000), value: z.optional(z.unknown()) }));

/** `backup/apply`. */
export const backupCommandSchema = typed<BackupCommand>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('begin-restore') }),
    z.object({ kind: z.literal('stage'), part: count, documents: z.array(travellingDocument) }),
    z.object({ kind: z.literal('finish-restore'), parts: count }),
    z.object({ kind: z.literal('drop-restore') }),
    z.object({ kind: z.literal('check-secrets'), recoveryCode: z.exactOptional(secret), passphrase: z.exactOptional(secret) }),
    z.object({ kind: z.literal('keep-keys'), keys: backupKeysSchema }),
    z.object({ kind: z.literal('note-backup') }),
    z.object({ kind: z.literal('set-schedule'), everyDays }),
  ]),
);

export const mergedRows = typed<MergedRows>()(z.object({ accounts: count, added: count, known: count }));
