import { createHash } from 'node:crypto';

/** Gives each text a number of its own that nobody can foresee who does not know the seed: 0 to 2^32 - 1. */
export type Keyed = (purpose: string, text: string) => number;

export function createKeyed(seed: string): Keyed {
  const known = new Map<string, number>();
  return (purpose, text) => {
    const name = `${purpose}\n${text}`;
    const number = known.get(name) ?? createHash('sha256').update(`${seed}\n${name}`).digest().readUInt32BE(0);
    known.set(name, number);
    return number;
  };
}

/** The same word in every run over the same content. It is a secret, because the content is. */
export const seedOf = (content: string): string => createHash('sha256').update(content).digest('hex');
