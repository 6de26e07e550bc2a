import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { BackupKeys, Secret, SecretKind, WrappedIdentity } from '../../model/backup.ts';
import { fromBase64, toBase64 } from './base64.ts';

/**
 * scrypt's work, as powers of two. A passphrase gets what `age` itself gives it: about a second and 256 MiB. A recovery
 * code has 130 random bits, which no slow hash has to help.
 */
const workFactors: Record<SecretKind, number> = { 'recovery-code': 12, passphrase: 18 };

/**
 * New keys: a random identity of the age format, wrapped once under each secret. A wrapped identity is an age file of its
 * own under a passphrase, which is what `age -i` takes.
 */
export async function makeBackupKeys(secrets: readonly Secret[], work: Record<SecretKind, number> = workFactors): Promise<BackupKeys> {
  const identity = await generateX25519Identity();
  const wrapped: WrappedIdentity[] = [];
  for (const { kind, text } of secrets) {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(text);
    encrypter.setScryptWorkFactor(work[kind]);
    const body = await encrypter.encrypt(identityFile(identity));
    wrapped.push({ kind, file: toBase64(body) });
  }
  return { recipient: await identityToRecipient(identity), wrapped };
}

/** The overhead of an age file under a passphrase differs only by the digits of its work factor, which have two each. */
const wholeBytes = 3;

/** An identity as `age-keygen` writes it, made as long as base64 needs to come out without padding. */
function identityFile(identity: string): string {
  const text = `# Opens backups of Tidemark\n${identity}\n`;
  const overhead = 'age-encryption.org/v1\n-> scrypt 0123456789012345678901 12\n0123456789012345678901234567890123456789012\n--- 0123456789012345678901234567890123456789012\n'.length + 16 + 16;
  return text + '\n'.repeat((wholeBytes - ((text.length + overhead) % wholeBytes)) % wholeBytes);
}

/** The identity, or `undefined` where the secret is another. Throws on a file that is damaged. */
export async function unwrapIdentity({ file }: Pick<WrappedIdentity, 'file'>, secret: string): Promise<string | undefined> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(secret);
  const opened = await decrypter.decrypt(fromBase64(file), 'text').catch((error: unknown) => {
    if (error instanceof Error && /no identity matched/.test(error.message)) return undefined;
    throw error;
  });
  return opened?.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-1'));
}
