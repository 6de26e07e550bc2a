import type { Secret } from '../../utils/model/backup.ts';
import { parseRecoveryCode, spellRecoveryCode } from '../../utils/model/recovery-code.ts';

/** A passphrase as it opens a backup: no keyboard may lock its user out. */
export const passphraseSecret = (typed: string): Secret => ({ kind: 'passphrase', text: typed.normalize('NFKC') });

/** A recovery code as it is shown, however it was typed; `undefined` where it cannot be one. */
export function recoverySecret(typed: string): Secret | undefined {
  const code = parseRecoveryCode(typed);
  return code === undefined ? undefined : { kind: 'recovery-code', text: spellRecoveryCode(code) };
}

/** What somebody may have meant who typed into one field: the code if it can be one, and the passphrase. */
export function secretsOf(typed: string): Secret[] {
  if (typed === '') return [];
  return [...[recoverySecret(typed)].flatMap((each) => each ?? []), passphraseSecret(typed)];
}
