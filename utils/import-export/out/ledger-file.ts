import * as z from 'zod/mini';

/**
 * The whole ledger as one JSON value, to keep, to move, or to read by another program:
 *
 *     {"format":"tidemark-ledger","version":1,"madeAt":"2026-11-23T08:00:00.000Z","madeBy":"0.1.0","documents":[
 *     {"kind":"account","key":"…","value":{…}},
 *     {"kind":"month","key":"2026-11","value":{"month":"2026-11","transactions":[…]}}
 *     ],"count":2}
 *
 * `documents` are the ledger's own, in the shapes of `utils/model/ledger.ts`: nothing is left out, and kinds that this
 * version does not know go through as they are. Amounts are integers in the currency's smallest unit (ISO 4217),
 * negative where money was spent; dates are the bank's own `YYYY-MM-DD`; instants are milliseconds since 1970. `version` is
 * the ledger's: an older file is brought up to date by `utils/ledger/migrations` when it is read. `count` closes the file,
 * so that one that was cut is noticed.
 */
export interface LedgerFile {
  version: number;
  /** Epoch milliseconds. */
  madeAt: number;
  /** The version of Tidemark that wrote it. */
  madeBy: string;
  documents: LedgerDocument[];
}

export interface LedgerDocument {
  kind: string;
  key: string;
  /** Parsed by whoever owns the kind. */
  value: unknown;
}

export const ledgerFormat = 'tidemark-ledger';

const envelope = z.object({
  format: z.literal(ledgerFormat),
  version: z.int().check(z.gte(1)),
  madeAt: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  madeBy: z.string().check(z.maxLength(100)),
  documents: z.array(z.object({ kind: z.string().check(z.maxLength(100)), key: z.string().check(z.maxLength(1_000)), value: z.unknown() })),
  count: z.int(),
});

/** Why a text cannot be taken as a ledger. */
export type LedgerFileFault = 'not-a-ledger' | 'damaged' | 'newer';

export class LedgerFileError extends Error {
  readonly fault: LedgerFileFault;
  constructor(fault: LedgerFileFault, message: string) {
    super(message);
    this.name = 'LedgerFileError';
    this.fault = fault;
  }
}

/** Chunks of the file, one for each document, so that no ledger has to be in memory as one text. */
export async function* ledgerFileChunks(
  { version, madeAt, madeBy }: Omit<LedgerFile, 'documents'>,
  documents: AsyncIterable<LedgerDocument> | Iterable<LedgerDocument>,
): AsyncGenerator<string> {
  const head = { format: ledgerFormat, version, madeAt: new Date(madeAt).toISOString(), madeBy };
  yield `${JSON.stringify(head).slice(0, -1)},"documents":[`;
  let count = 0;
  for await (const { kind, key, value } of documents) {
    yield `${count === 0 ? '\n' : ',\n'}${JSON.stringify({ kind, key, value })}`;
    count += 1;
  }
  yield `\n],"count":${count}}\n`;
}

/** Whether the start of a text looks like a ledger of ours, so that who reads files knows which reader to ask. */
export const looksLikeLedgerFile = (start: string): boolean => /^\s*\{\s*"format"\s*:\s*"tidemark-ledger"/.test(start);

/** Reads a whole file. Throws `LedgerFileError`; never gives a part of one. `newest` is the version that we can read. */
export function readLedgerFile(text: string, newest: number): LedgerFile {
  const parsed = envelope.safeParse(parseJson(text));
  if (!parsed.success) {
    if (!looksLikeLedgerFile(text.slice(0, 1_000))) throw new LedgerFileError('not-a-ledger', 'This is no file of Tidemark.');
    throw new LedgerFileError('damaged', 'The file is cut or damaged: it was not read.');
  }
  const { version, madeAt, madeBy, documents, count } = parsed.data;
  if (version > newest) throw new LedgerFileError('newer', 'The file was made by a newer Tidemark. Update first.');
  if (count !== documents.length) throw new LedgerFileError('damaged', 'The file does not hold what it says it holds.');
  return { version, madeAt: Date.parse(madeAt), madeBy, documents };
}

/** `undefined` for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
