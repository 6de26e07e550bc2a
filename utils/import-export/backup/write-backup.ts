import { Encrypter, Stanza } from 'age-encryption';
import type { BackupKeys } from '../../model/backup.ts';
import { fromBase64 } from './base64.ts';
import { stanzaName } from './stanza-name.ts';

/**
 * A backup: one file of the age format (https://age-encryption.org/v1), with a ledger file inside, in gzip.
 *
 * The age format lets a passphrase stand only alone in a header, and a backup is to open with the recovery code as well
 * as with the passphrase. So the file is locked to the public half of an identity, and its header carries that identity
 * too, wrapped once under each secret, in stanzas of our own that every reader of the format passes over. Tidemark needs the file
 * and one secret. So does the public `age` tool, after the wrapped identity was copied out of the header:
 *
 *     sed -n '/^-> tidemark-recovery-code/,/^-[->]/{/^-/d;p}' backup.age | base64 -d > key.age
 *     age -d -i key.age backup.age | gunzip > ledger.json
 *
 * It asks for the passphrase of `key.age`: the recovery code, in capitals and with its hyphens. (`tidemark-passphrase` in
 * place of `tidemark-recovery-code` for the passphrase.) The header's own MAC covers these stanzas, and each chunk of the
 * rest is sealed in its place: what was changed or cut does not open.
 */
export function writeBackup(chunks: AsyncIterable<string>, { recipient, wrapped }: BackupKeys): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  encrypter.addRecipient({ wrapFileKey: () => wrapped.map(({ kind, file }) => new Stanza([stanzaName(kind)], fromBase64(file))) });
  return encrypter.encrypt(streamOf(chunks).pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip')));
}

function streamOf(chunks: AsyncIterable<string>): ReadableStream<string> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await iterator.return?.()),
  });
}
