import { sha256 } from '@noble/hashes/sha2.js';

/** Gives each text a number of its own that nobody can foresee who does not know the seed: 0 to 2^32 - 1. */
export type Keyed = (purpose: string, text: string) => number;

const encoder = new TextEncoder();
const digestOf = (text: string): Uint8Array => sha256(encoder.encode(text));

export function createKeyed(seed: string): Keyed {
  const known = new Map<string, number>();
  return (purpose, text) => {
    const name = `${purpose}\n${text}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    // At once and not as a promise, as the browser's own would be: thousands are asked for in the midst of a walk.
    const [a = 0, b = 0, c = 0, d = 0] = digestOf(`${seed}\n${name}`);
    const number = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
    known.set(name, number);
    return number;
  };
}

/** The same word in every run over the same content. It is a secret, because the content is. */
export const seedOf = (content: string): string => Array.from(digestOf(content), (byte) => byte.toString(16).padStart(2, '0')).join('');
