import type { Secret } from '../../utils/model/backup.ts';
import type { Services } from '../state/services.ts';
import { passphraseSecret, recoverySecret } from './secrets.ts';

/** Has new keys for backups made, under these secrets, and kept in the vault. Gives whether they are. */
export async function prepareKeys({ backups, send }: Pick<Services, 'backups' | 'send'>, secrets: Secret[]): Promise<boolean> {
  const worker = (await backups()).startWorker();
  try {
    const reply = await worker.ask({ task: 'make-keys', secrets });
    return reply.kind === 'keys' && (await send('backup/apply', { kind: 'keep-keys', keys: reply.keys })).ok;
  } finally {
    worker.end();
  }
}

/**
 * The same where both secrets are at hand because the vault was just put under them, so that nobody has to type them again
 * for the first backup. Where it fails, the settings still offer it.
 */
export async function prepareKeysAlong(services: Pick<Services, 'backups' | 'send'>, recoveryCode: string, passphrase: string): Promise<void> {
  const code = recoverySecret(recoveryCode);
  if (code !== undefined) await prepareKeys(services, [code, passphraseSecret(passphrase)]).catch(() => false);
}
