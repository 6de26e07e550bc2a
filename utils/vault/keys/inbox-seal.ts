import { Aes256Gcm, CipherSuite, HkdfSha256, HpkeError } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import type { Bytes } from './bytes.ts';
import { joinBytes, utf8 } from './bytes.ts';
import type { InboxPair } from './slots.ts';

/**
 * HPKE base mode (RFC 9180) with X25519 in JavaScript: Chrome has X25519 in WebCrypto from 133 on only.
 * A sealed batch is the encapsulated key, 32 bytes, and then the ciphertext.
 */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const encapsulatedLength = 32;

const infoOf = (vault: string): Bytes => utf8(JSON.stringify(['tidemark/inbox', vault]));

/** A new pair from 32 random bytes. */
export async function createInboxPair(seed: Bytes): Promise<InboxPair> {
  const pair = await suite.kem.deriveKeyPair(seed);
  seed.fill(0);
  const [privateKey, publicKey] = await Promise.all([suite.kem.serializePrivateKey(pair.privateKey), suite.kem.serializePublicKey(pair.publicKey)]);
  return { privateKey: new Uint8Array(privateKey), publicKey: new Uint8Array(publicKey) };
}

/** Seals to the public key; only the unlocked vault opens it. */
export async function sealToInbox(publicKey: Bytes, vault: string, plain: Bytes): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: infoOf(vault) }, plain);
  return joinBytes(new Uint8Array(enc), new Uint8Array(ct));
}

/** What was sealed, or `undefined` where it was sealed to another key or is damaged. */
export async function openFromInbox(pair: InboxPair, vault: string, sealed: Bytes): Promise<Bytes | undefined> {
  const recipientKey = await suite.kem.deserializePrivateKey(pair.privateKey);
  try {
    const enc = sealed.slice(0, encapsulatedLength);
    return new Uint8Array(await suite.open({ recipientKey, enc, info: infoOf(vault) }, sealed.slice(encapsulatedLength)));
  } catch (error) {
    if (error instanceof HpkeError) return undefined;
    throw error;
  }
}
