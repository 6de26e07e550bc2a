/** FNV-1a over 32 bits, fed piece by piece so that no string is cut for an n-gram. */
export const hashStart = 0x811c9dc5;

export const hashCode = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

export function hashText(hash: number, text: string): number {
  let result = hash;
  for (let at = 0; at < text.length; at++) result = hashCode(result, text.charCodeAt(at));
  return result;
}

/** Spreads the bits of a hash, so that its low ones may be used alone (the finaliser of MurmurHash3, public domain). */
export function spread(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
