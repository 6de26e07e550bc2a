import { joinBytes, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

const ivLength = 12;

/** AES-256-GCM with a random IV in front. `bound` is authenticated along with it: opening needs the same text. */
export async function sealBytes(key: CryptoKey, plain: Bytes, bound: string, iv: Bytes): Promise<Bytes> {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(bound) }, key, plain);
  return joinBytes(iv, new Uint8Array(sealed));
}

/** The plain bytes, or `undefined` where anything about the sealed ones, their key or what they are bound to differs. */
export async function openBytes(key: CryptoKey, sealed: Bytes, bound: string): Promise<Bytes | undefined> {
  if (sealed.length <= ivLength) return undefined;
  const iv = sealed.subarray(0, ivLength);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(bound) }, key, sealed.subarray(ivLength)));
  } catch (error) {
    if (error instanceof Error && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** Length of a fresh random IV for `sealBytes`. */
export const sealingIvLength = ivLength;
