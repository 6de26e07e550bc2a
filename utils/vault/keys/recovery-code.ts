import { recoveryAlphabet, spellRecoveryCode } from '../../model/recovery-code.ts';

export { parseRecoveryCode } from '../../model/recovery-code.ts';

const length = 26;

/** A new code of 26 characters, 130 bits, in six groups joined by hyphens. */
export function createRecoveryCode(random: (length: number) => Uint8Array): string {
  const bytes = random(length);
  const characters = Array.from(bytes, (byte) => recoveryAlphabet.charAt(byte & 31));
  bytes.fill(0);
  return spellRecoveryCode(characters.join(''));
}
