import * as z from 'zod/mini';
import type { Bytes } from './bytes.ts';
import { fromBase64, joinBytes, toBase64 } from './bytes.ts';
import { openBytes, sealBytes, sealingIvLength } from './sealing.ts';

const kdf = z.object({ memory: z.int(), passes: z.int(), lanes: z.int(), salt: z.string() });

const slotSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), kdf, wrapped: z.string() }),
  z.object({ kind: z.literal('recovery'), wrapped: z.string() }),
  z.object({ kind: z.literal('device'), wrapped: z.string() }),
]);

/** Everything that stands before the vault key: the vault key wrapped once per slot, and the inbox's key pair. */
export const lockSchema = z.object({
  /** Random name of this vault; two vaults never open each other's slots. */
  vault: z.string(),
  /** Random name of this vault key; a new vault key has a new name. */
  keyId: z.string(),
  slots: z.array(slotSchema),
  inbox: z.object({
    /** X25519, in the clear, so that captures can be sealed while the vault is locked. */
    publicKey: z.string(),
    /** The private and the public key, sealed: tells whether the clear one was swapped. */
    sealedPair: z.string(),
  }),
});

/** One way to the vault key. */
export type Slot = z.infer<typeof slotSchema>;
export type SlotKind = Slot['kind'];
export type Lock = z.infer<typeof lockSchema>;
type SlotOf<Kind extends SlotKind> = Extract<Slot, { kind: Kind }>;

/** What a slot's wrapped key is bound to: swapping or editing slots breaks them. */
const boundTo = (lock: Pick<Lock, 'vault' | 'keyId'>, slot: DistributiveOmit<Slot, 'wrapped'>): string =>
  JSON.stringify(['slot', lock.vault, lock.keyId, slot.kind, ...(slot.kind === 'passphrase' ? [slot.kdf.memory, slot.kdf.passes, slot.kdf.lanes, slot.kdf.salt] : [])]);

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** Wraps the vault key into a slot. */
export async function wrapVaultKey(
  lock: Pick<Lock, 'vault' | 'keyId'>,
  slot: DistributiveOmit<Slot, 'wrapped'>,
  wrappingKey: CryptoKey,
  vaultKey: Bytes,
  random: (length: number) => Bytes,
): Promise<Slot> {
  const wrapped = toBase64(await sealBytes(wrappingKey, vaultKey, boundTo(lock, slot), random(sealingIvLength)));
  return { ...slot, wrapped };
}

/** The vault key, or `undefined` where the wrapping key, the slot or what it is bound to is not the one it was made with. */
export async function unwrapVaultKey(lock: Lock, slot: Slot, wrappingKey: CryptoKey): Promise<Bytes | undefined> {
  const wrapped = readBase64(slot.wrapped);
  return wrapped === undefined ? undefined : openBytes(wrappingKey, wrapped, boundTo(lock, slot));
}

/** The slot of a kind, where the lock has one. */
export function findSlot<Kind extends SlotKind>(lock: Lock | undefined, kind: Kind): SlotOf<Kind> | undefined {
  return lock?.slots.find((slot): slot is SlotOf<Kind> => slot.kind === kind);
}

/** The lock with this slot in place of the one of the same kind. */
export const withSlot = (lock: Lock, slot: Slot): Lock => ({ ...lock, slots: [...lock.slots.filter(({ kind }) => kind !== slot.kind), slot] });

/** How the vault is protected, as its screens tell it. */
export const protectionOf = (lock: Lock): 'device-key' | 'passphrase' => (findSlot(lock, 'passphrase') === undefined ? 'device-key' : 'passphrase');

/** Base64 that may have been damaged on disk: `undefined` where it is none. */
export function readBase64(text: string): Bytes | undefined {
  try {
    return fromBase64(text);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

const inboxBound = (lock: Pick<Lock, 'vault' | 'keyId'>): string => JSON.stringify(['inbox', lock.vault, lock.keyId]);

/** An X25519 key pair, 32 bytes each. */
export interface InboxPair {
  privateKey: Bytes;
  publicKey: Bytes;
}

export async function sealInboxPair(lock: Pick<Lock, 'vault' | 'keyId'>, pair: InboxPair, key: CryptoKey, random: (length: number) => Bytes): Promise<Lock['inbox']> {
  const sealed = await sealBytes(key, joinBytes(pair.privateKey, pair.publicKey), inboxBound(lock), random(sealingIvLength));
  return { publicKey: toBase64(pair.publicKey), sealedPair: toBase64(sealed) };
}

/** The true key pair, whatever the clear copy of the public key says. */
export async function openInboxPair(lock: Lock, key: CryptoKey): Promise<InboxPair | undefined> {
  const sealed = readBase64(lock.inbox.sealedPair);
  const pair = sealed === undefined ? undefined : await openBytes(key, sealed, inboxBound(lock));
  return pair === undefined ? undefined : { privateKey: pair.slice(0, 32), publicKey: pair.slice(32) };
}
