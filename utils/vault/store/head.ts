import * as z from 'zod/mini';
import type { Bytes } from '../keys/bytes.ts';
import { isBytes, toBase64, utf8 } from '../keys/bytes.ts';
import { packText, unpackText } from '../keys/packing.ts';
import { openBytes, sealBytes, sealingIvLength } from '../keys/sealing.ts';
import { readBase64 } from '../keys/slots.ts';
import type { VaultKeys } from '../keys/vault-keys.ts';

/** The format that this code writes and reads. It refuses any newer one. */
export const vaultFormat = 1;

/** The vault's state in one signed line. A copy outside the database, the mirror, tells when the database was lost or put back. */
export const headSchema = z.object({
  format: z.int(),
  vault: z.string(),
  /** One more with each commit. */
  seq: z.int().check(z.positive()),
  /** Number of document rows. */
  count: z.int().check(z.nonnegative()),
  /** HMAC-SHA-256 of the above, base64. */
  mac: z.string(),
});
export type Head = z.infer<typeof headSchema>;

const signedPart = (head: Omit<Head, 'mac'>): Bytes => utf8(JSON.stringify(['head', head.format, head.vault, head.seq, head.count]));

export async function signHead(keys: VaultKeys, head: Omit<Head, 'mac'>): Promise<Head> {
  return { ...head, mac: toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', keys.head, signedPart(head)))) };
}

export async function verifyHead(keys: VaultKeys, head: Head): Promise<boolean> {
  const mac = readBase64(head.mac);
  return mac !== undefined && crypto.subtle.verify('HMAC', keys.head, mac, signedPart(head));
}

/** The format that a stored head claims, whatever else it holds, so that a newer one can be refused. */
export function claimedFormat(value: unknown): number | undefined {
  const parsed = z.safeParse(z.looseObject({ format: z.int() }), value);
  return parsed.success ? parsed.data.format : undefined;
}

const manifestSchema = z.record(z.string(), z.record(z.string(), z.int()));

/**
 * Which documents there are: kind → identifier → revision. Sealed under the head's sequence, it tells an old copy of a
 * row, a missing row and a foreign row from the true ones.
 */
export type Manifest = z.infer<typeof manifestSchema>;

const manifestBound = (head: Pick<Head, 'vault' | 'seq'>): string => JSON.stringify(['manifest', head.vault, head.seq, vaultFormat]);

export async function sealManifest(keys: VaultKeys, head: Pick<Head, 'vault' | 'seq'>, manifest: Manifest, random: (length: number) => Bytes): Promise<Bytes> {
  return sealBytes(keys.data, await packText(JSON.stringify(manifest)), manifestBound(head), random(sealingIvLength));
}

/** The manifest that belongs to this head, or `undefined`. */
export async function openManifest(keys: VaultKeys, head: Head, sealed: unknown): Promise<Manifest | undefined> {
  if (!isBytes(sealed)) return undefined;
  const packed = await openBytes(keys.data, sealed, manifestBound(head));
  return packed === undefined ? undefined : z.parse(manifestSchema, JSON.parse(await unpackText(packed)));
}
