import { Decrypter } from 'age-encryption';
import type { Secret, WrappedIdentity } from '../../model/backup.ts';
import { unwrapIdentity } from './backup-keys.ts';
import { readWithin } from './read-within.ts';
import { secretKindOf } from './stanza-name.ts';

/** Why a backup cannot be read, and so what its user can do. */
export type BackupFault = 'not-a-backup' | 'wrong-secret' | 'damaged' | 'too-large';

export class BackupError extends Error {
  readonly fault: BackupFault;
  constructor(fault: BackupFault, message: string) {
    super(message);
    this.name = 'BackupError';
    this.fault = fault;
  }
}

/** Characters of a ledger: a million transactions. More is no ledger, but an archive that was made to fill the memory. */
const longestLedger = 450_000_000;

/** The text of the ledger file in a backup. Throws `BackupError`; never gives a part. */
export async function readBackup(file: Blob, secrets: readonly Secret[], longest = longestLedger): Promise<string> {
  const wrapped = await readWrapped(file);
  const identity = await openAny(wrapped, secrets);
  if (identity === undefined) throw new BackupError('wrong-secret', 'This secret does not open the backup.');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const plain = await decrypter.decrypt(file.stream());
    const text = await readWithin(plain.pipeThrough<Uint8Array>(unzip()), longest);
    if (text !== undefined) return text;
  } catch (cause) {
    // The format's library and the decompression say in words of their own that a byte is not what it was.
    throw new BackupError('damaged', `The backup is cut or was changed: ${cause instanceof Error ? cause.message : 'unknown'}`);
  }
  throw new BackupError('too-large', 'The backup unpacks to more than any ledger holds.');
}

/** TypeScript's own types let a decompression take less than every stream of bytes gives. */
const unzip = (): ReadableWritablePair<Uint8Array, Uint8Array> => new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;

async function openAny(wrapped: readonly WrappedIdentity[], secrets: readonly Secret[]): Promise<string | undefined> {
  for (const secret of secrets) {
    for (const each of wrapped.filter(({ kind }) => kind === secret.kind)) {
      const identity = await unwrapIdentity(each, secret.text).catch((): undefined => undefined);
      if (identity !== undefined) return identity;
    }
  }
  return undefined;
}

/** A header is text; ours with two wrapped identities is shorter than this. */
const longestHeader = 8_192;

/** The wrapped identities of a header. Throws where the file is no backup of ours, or its header is cut. */
async function readWrapped(file: Blob): Promise<WrappedIdentity[]> {
  const text = new TextDecoder('latin1').decode(await file.slice(0, longestHeader).arrayBuffer());
  const [version, ...lines] = text.split('\n');
  if (version !== 'age-encryption.org/v1') throw new BackupError('not-a-backup', 'This is no backup of Tidemark.');
  const end = lines.findIndex((line) => line.startsWith('---'));
  if (end === -1) throw new BackupError('damaged', 'The beginning of the backup is cut or was changed.');
  const stanzas = lines.slice(0, end).join('\n').split(/^-> /m).slice(1);
  const wrapped = stanzas.flatMap((stanza): WrappedIdentity[] => {
    const [name = '', ...body] = stanza.trimEnd().split('\n');
    const kind = secretKindOf(name);
    return kind === undefined ? [] : [{ kind, file: body.join('') }];
  });
  if (wrapped.length === 0) throw new BackupError('not-a-backup', 'This file of the age format was not made by Tidemark.');
  return wrapped;
}

