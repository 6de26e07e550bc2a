import { joinBytes, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';

const smallestBucket = 512;
const lengthField = 4;

/**
 * The padded size for a content of `size` bytes: eight steps between one power of two and the next, so that at most an
 * eighth is wasted and the size on disk says little about how many transactions a month had.
 */
export function bucketSize(size: number): number {
  if (size <= smallestBucket) return smallestBucket;
  const step = 2 ** (Math.floor(Math.log2(size)) - 3);
  return Math.ceil(size / step) * step;
}

/** JSON text → gzip → length, content, zeros up to the bucket. */
export async function packText(text: string): Promise<Bytes> {
  const zipped = await pipe(utf8(text), new CompressionStream('gzip'));
  const packed = new Uint8Array(bucketSize(zipped.length + lengthField));
  new DataView(packed.buffer).setUint32(0, zipped.length);
  packed.set(zipped, lengthField);
  return packed;
}

/** Undoes `packText`. Throws on bytes that `packText` did not make; what is sealed is authentic, so that is a bug. */
export async function unpackText(packed: Bytes): Promise<string> {
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0);
  const zipped = packed.subarray(lengthField, lengthField + length);
  return new TextDecoder('utf-8', { fatal: true }).decode(await pipe(zipped, new DecompressionStream('gzip')));
}

async function pipe(bytes: Bytes, through: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>): Promise<Bytes> {
  const writer = through.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const reader = through.readable.getReader();
  const parts: Uint8Array[] = [];
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  };
  await Promise.all([written, read()]);
  return joinBytes(...parts);
}
