/** The shapes of the ledger's documents. What is read from the vault goes through here before anyone looks at it. */
import * as z from 'zod/mini';
import type { JournalDocument, JournalStep } from '../model/history.ts';
import type { IsoMonth } from '../model/iso-date.ts';
import type { Account, MonthDocument, MonthTotals, Origin, ReadDays, ReadSpan, SummaryView, Tidemark, Transaction, TransactionEdit } from '../model/ledger.ts';
import { editValuesSchema, transactionRefSchema } from '../messages/schemas/edits.ts';
import type { SuggestionPair, SuggestionsDocument } from '../model/suggestion.ts';
import { siteHealthSchema } from '../messages/schemas/site.ts';
import { typed } from '../messages/schemas/typed.ts';
import { accountKind, count, currency, date, descriptionText, id, instant, minor, money, month, originRoute, pending, proofResult, shortText, text } from '../messages/schemas/values.ts';
import type { DocumentRef, Draft } from '../vault/contract.ts';

const origin = typed<Origin>()(z.object({ siteId: id, adapterId: id, adapterVersion: count, route: originRoute, file: z.exactOptional(shortText), at: instant }));
const fingerprint = text(2_500);

export const editSchema = typed<TransactionEdit>()(z.object({ ...editValuesSchema.shape, step: id, at: instant }));

export const transactionSchema = typed<Transaction>()(
  z.object({
    id,
    accountId: id,
    date,
    purchaseDate: z.exactOptional(date),
    amountMinor: minor,
    currency,
    description: descriptionText,
    pending,
    dropped: z.exactOptional(z.boolean()),
    balanceAfterMinor: z.exactOptional(minor),
    original: z.exactOptional(money),
    counterparty: z.exactOptional(shortText),
    bankCategory: z.exactOptional(shortText),
    bankId: z.exactOptional(id),
    otherIds: z.exactOptional(z.array(id)),
    fingerprint,
    ordinal: count,
    formerFingerprints: z.exactOptional(z.array(fingerprint)),
    dayRank: count,
    origin,
    formerIds: z.exactOptional(z.array(id)),
    imports: z.exactOptional(z.array(id)),
    transferWith: z.exactOptional(id),
    doubleOf: z.exactOptional(id),
    edits: z.exactOptional(z.array(editSchema)),
  }),
);

export const monthSchema = typed<MonthDocument>()(z.object({ month, transactions: z.array(transactionSchema) }));

const tidemark = typed<Tidemark>()(z.object({ date, proven: z.boolean() }));
const readDays = typed<ReadDays>()(z.object({ from: date, to: date, at: instant }));
const span = typed<ReadSpan>()(z.object({ from: date, to: date, proven: z.boolean() }));

export const accountSchema = typed<Account>()(
  z.object({
    id,
    siteId: id,
    key: id,
    aliases: z.exactOptional(z.array(id)),
    source: z.exactOptional(z.enum(['file', 'connection'])),
    links: z.exactOptional(z.array(z.object({ siteId: id, keys: z.array(id) }))),
    apart: z.exactOptional(z.array(z.object({ siteId: id, key: id }))),
    signsAreGuessed: z.exactOptional(z.boolean()),
    turned: z.exactOptional(z.array(z.object({ siteId: id, key: id }))),
    name: shortText,
    renamed: z.exactOptional(z.boolean()),
    mask: z.exactOptional(shortText),
    kind: accountKind,
    currency,
    balance: z.exactOptional(z.object({ amountMinor: minor, at: instant })),
    tidemark: z.exactOptional(tidemark),
    spans: z.exactOptional(z.array(span)),
    reads: z.exactOptional(z.array(readDays)),
    history: z.exactOptional(z.object({ days: count, at: instant })),
    lastProof: z.exactOptional(proofResult),
    lastRowCount: z.exactOptional(count),
    months: z.array(month),
    strays: z.exactOptional(z.array(z.object({ from: month, in: month }))),
    createdAt: instant,
  }),
);

const totals = typed<MonthTotals>()(z.object({ currency, inMinor: z.int(), outMinor: z.int(), count }));

export const summarySchema = typed<SummaryView>()(
  z.object({
    accounts: z.array(accountSchema),
    months: z.array(z.object({ month, totals: z.array(totals) })),
    days: z.array(z.object({ date, currency, outMinor: z.int() })),
    transactionCount: count,
    toReview: z.exactOptional(count),
    updatedAt: instant,
  }),
);

export const stepSchema = typed<JournalStep>()(
  z.object({
    step: id,
    at: instant,
    kind: z.enum(['capture', 'import', 'edit', 'delete', 'restore', 'rename-account', 'merge-backup']),
    siteId: z.exactOptional(id),
    added: z.exactOptional(count),
    changed: z.exactOptional(count),
    months: z.array(month),
    transactions: z.exactOptional(z.array(id)),
    values: z.exactOptional(editValuesSchema),
    account: z.exactOptional(z.object({ id, before: shortText, after: shortText })),
    files: z.exactOptional(z.array(shortText)),
    about: z.exactOptional(z.object({ date, description: descriptionText })),
    undone: z.exactOptional(z.boolean()),
    undoneAt: z.exactOptional(instant),
  }),
);

export const journalSchema = typed<JournalDocument>()(z.object({ month, steps: z.array(stepSchema) }));

const pair = typed<SuggestionPair>()(z.object({ kind: z.enum(['double', 'posting', 'transfer']), pair: z.tuple([transactionRefSchema, transactionRefSchema]) }));

export const suggestionsSchema = typed<SuggestionsDocument>()(z.object({ version: count, months: z.array(z.object({ month, pairs: z.array(pair) })) }));

export const healthSchema = siteHealthSchema;

export const suggestionsRef = { kind: 'view', key: 'suggestions' } as const satisfies DocumentRef;
export const summaryRef = { kind: 'view', key: 'summary' } as const satisfies DocumentRef;
export const journalRef = (key: IsoMonth) => ({ kind: 'journal', key }) as const satisfies DocumentRef;
export const monthRef = (key: IsoMonth) => ({ kind: 'month', key }) as const satisfies DocumentRef;

/**
 * Reads a document inside a change. Throws where it opens but is not of its shape: to write over it would lose it.
 * One that does not open reads as missing; the vault then keeps its bytes aside.
 */
export async function readDocument<Value>(draft: Draft, { kind, key }: DocumentRef, schema: z.ZodMiniType<Value>): Promise<Value | undefined> {
  const value = await draft.get(kind, key);
  return value === undefined ? undefined : parseDocument(schema, value, kind);
}

/** All documents of a kind inside a change. Throws as `readDocument` does. */
export async function readDocuments<Value>(draft: Draft, kind: DocumentRef['kind'], schema: z.ZodMiniType<Value>): Promise<Value[]> {
  return (await draft.list(kind)).map(({ value }) => parseDocument(schema, value, kind));
}

function parseDocument<Value>(schema: z.ZodMiniType<Value>, value: unknown, kind: string): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  // Which field, never what it holds.
  throw new Error(`A ${kind} document is not of its shape at ${parsed.error.issues[0]?.path.join('.') ?? 'its root'}.`);
}
