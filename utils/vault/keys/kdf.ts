import { argon2id } from 'hash-wasm';
import type { KdfParameters } from '../contract.ts';
import type { Bytes } from './bytes.ts';
import { utf8, wipe } from './bytes.ts';

/** What new slots are made with: about half a second on a laptop of 2020. */
export const kdfParameters: KdfParameters = { memory: 64 * 1024, passes: 3, lanes: 1 };

/** The least that OWASP's password storage cheat sheet accepts for Argon2id. */
const floor: KdfParameters = { memory: 19 * 1024, passes: 2, lanes: 1 };
const ceiling: KdfParameters = { memory: 1024 * 1024, passes: 10, lanes: 4 };

/**
 * Stored parameters are anybody's who can write to the disk: too weak ones would be a downgrade, too strong ones would
 * hang the browser. A test's own parameters take the floor's place.
 */
export function acceptsParameters({ memory, passes, lanes }: KdfParameters, least: KdfParameters = floor): boolean {
  return (
    memory >= least.memory && memory <= ceiling.memory && passes >= least.passes && passes <= ceiling.passes && lanes >= least.lanes && lanes <= ceiling.lanes
  );
}

/** The key that wraps the vault key in the passphrase's slot. The passphrase counts in NFKC: no keyboard may lock its user out. */
export async function passphraseKey(passphrase: string, salt: Bytes, { memory, passes, lanes }: KdfParameters): Promise<CryptoKey> {
  const password = utf8(passphrase.normalize('NFKC'));
  const hash = new Uint8Array(
    await argon2id({ password, salt, memorySize: memory, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary' }),
  );
  wipe(password);
  return wrappingKey(hash, 'tidemark/passphrase');
}

/** The key that wraps the vault key in the recovery code's slot; the code has 130 random bits, so it needs no slow hash. */
export const recoveryKey = (canonicalCode: string): Promise<CryptoKey> => wrappingKey(utf8(canonicalCode), 'tidemark/recovery-code');

/** The key that wraps the vault key in the device key's slot. Wipes `deviceKey`. */
export const deviceWrappingKey = (deviceKey: Bytes): Promise<CryptoKey> => wrappingKey(deviceKey, 'tidemark/device-key');

async function wrappingKey(material: Bytes, purpose: string): Promise<CryptoKey> {
  const source = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  wipe(material);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(purpose) };
  return crypto.subtle.deriveKey(derivation, source, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
