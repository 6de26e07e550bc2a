import type { Bytes } from './bytes.ts';
import { toIdText, utf8 } from './bytes.ts';

/** What the vault key is spread into; each key has one purpose. None can be taken out again. */
export interface VaultKeys {
  /** Seals documents and the manifest. */
  data: CryptoKey;
  /** Turns kinds and keys of documents into identifiers. */
  index: CryptoKey;
  /** Signs the head. */
  head: CryptoKey;
  /** Seals the inbox's private key. */
  inbox: CryptoKey;
}

/** Length of a vault key and of a device key, in bytes. */
export const keyLength = 32;

/** Spreads the vault key by HKDF-SHA-256. Does not wipe `vaultKey`. */
export async function deriveVaultKeys(vaultKey: Bytes): Promise<VaultKeys> {
  const source = await crypto.subtle.importKey('raw', vaultKey, 'HKDF', false, ['deriveKey']);
  const derive = (purpose: string, into: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]): Promise<CryptoKey> =>
    crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(`tidemark/${purpose}`) }, source, into, false, usages);
  const aes = { name: 'AES-GCM', length: 256 };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const [data, index, head, inbox] = await Promise.all([
    derive('data', aes, ['encrypt', 'decrypt']),
    derive('index', hmac, ['sign']),
    derive('head', hmac, ['sign', 'verify']),
    derive('inbox', aes, ['encrypt', 'decrypt']),
  ]);
  return { data, index, head, inbox };
}

/** A document's identifier: the same for the same kind and key, and without the vault key it says neither. */
export const documentId = (keys: VaultKeys, kind: string, key: string): Promise<string> => hmacText(keys, JSON.stringify([kind, key]));

/** What all documents of a kind carry, so that they are found together. */
export const kindTag = (keys: VaultKeys, kind: string): Promise<string> => hmacText(keys, JSON.stringify([kind]));

async function hmacText(keys: VaultKeys, text: string): Promise<string> {
  return toIdText(new Uint8Array(await crypto.subtle.sign('HMAC', keys.index, utf8(text))));
}
