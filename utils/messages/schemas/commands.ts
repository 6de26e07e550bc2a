import * as z from 'zod/mini';
import type { CommandFailure, CommandReply, ConnectionCommand, LedgerIntent, RefreshCommand, SiteCommand, VaultCommand } from '../protocol.ts';
import { catchUpReach } from './catch-up.ts';
import { recipeSchema } from './recipe.ts';
import { mergedRows } from './backup.ts';
import { importedLists } from './import.ts';
import { editValuesSchema, transactionRefSchema } from './edits.ts';
import { typed } from './typed.ts';
import { count, id, month, tabId, text } from './values.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const secret = text(1_000);

/** `ledger/apply`. */
export const ledgerIntentSchema = typed<LedgerIntent>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('delete-account'), accountId: id }),
    z.object({ kind: z.literal('rename-account'), accountId: id, name, step: z.exactOptional(id) }),
    z.object({ kind: z.literal('edit-transactions'), step: id, targets: z.array(transactionRefSchema).check(z.minLength(1), z.maxLength(100_000)), values: editValuesSchema }),
    z.object({ kind: z.literal('keep-accounts-apart'), accountIds: z.tuple([id, id]) }),
    z.object({ kind: z.enum(['undo', 'redo']), step: id, month }),
  ]),
);

/** `site/apply`. */
export const siteCommandSchema = typed<SiteCommand>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('watch'), siteId: id, patterns: z.array(id).check(z.maxLength(100)), tabId: z.exactOptional(tabId) }),
    z.object({ kind: z.literal('unwatch'), siteId: id }),
    z.object({ kind: z.literal('forget'), siteId: id }),
    z.object({ kind: z.literal('set-page-only'), siteId: id, pageOnly: z.boolean() }),
    z.object({ kind: z.literal('capture-now'), tabId }),
    z.object({ kind: z.literal('catch-up'), tabId, reach: catchUpReach }),
    z.object({ kind: z.literal('stop-catch-up'), tabId }),
    z.object({ kind: z.literal('teach'), tabId }),
    z.object({ kind: z.literal('keep-recipe'), siteId: id, recipe: recipeSchema }),
    z.object({ kind: z.literal('delete-recipe'), siteId: id, recipeId: id }),
  ]),
);

/** `refresh/apply`. */
export const refreshCommandSchema = typed<RefreshCommand>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('refresh'), only: z.exactOptional(z.array(id).check(z.maxLength(100))) }),
    z.object({ kind: z.literal('stop-refresh') }),
  ]),
);

/** `connection/apply`. */
export const connectionCommandSchema = typed<ConnectionCommand>()(
  z.discriminatedUnion('kind', [z.object({ kind: z.literal('connect'), setup: text(8_000) }), z.object({ kind: z.literal('disconnect'), connectionId: id })]),
);

/** `vault/apply`. */
export const vaultCommandSchema = typed<VaultCommand>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('create-with-device-key') }),
    z.object({ kind: z.literal('protect'), passphrase: secret }),
    z.object({ kind: z.literal('renew-recovery-code') }),
    z.object({ kind: z.literal('unlock'), passphrase: secret }),
    z.object({ kind: z.literal('recover'), recoveryCode: secret, nextPassphrase: secret }),
    z.object({ kind: z.literal('change-passphrase'), current: secret, next: secret }),
    z.object({ kind: z.literal('lock'), how: z.enum(['screen', 'full']) }),
    z.object({ kind: z.literal('forget-missing') }),
    z.object({ kind: z.literal('accept-loss') }),
    z.object({ kind: z.literal('make-way') }),
    z.object({ kind: z.literal('erase-everything') }),
  ]),
);

const commandFailure = typed<CommandFailure>()(
  z.enum([
    'wrong-secret',
    'weak-secret',
    'not-granted',
    'not-found',
    'locked',
    'disk-full',
    'newer-data',
    'recovery-needed',
    'no-vault',
    'inbox-key-swapped',
    'not-a-ledger',
    'setup-unreadable',
    'setup-used',
    'payment-needed',
    'too-often',
    'busy',
    'unreachable',
    'unreadable',
    'not-secure',
    'failed',
  ]),
);

/** The answer to every internal message. */
export const commandReplySchema = typed<CommandReply>()(
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), recoveryCode: z.exactOptional(text(200)), accounts: z.exactOptional(count), merged: z.exactOptional(mergedRows), imported: z.exactOptional(importedLists) }),
    z.object({ ok: z.literal(false), code: commandFailure }),
  ]),
);
