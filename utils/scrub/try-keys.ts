import { createKey, type Key } from './scrubbing.ts';
import type { Secrets } from './secrets.ts';

/** What one key gave, the texts that somebody will see, and what was taken out of them. */
export interface Attempt<Result> {
  result: Result;
  texts: readonly string[];
  secrets: readonly Secrets[];
}

/** How often it is tried at most: for words and numbers, and for amounts alone. */
export interface Patience {
  words: number;
  /** With the hundreds of amounts of a long page, some double another whatever the factor is. */
  amounts: number;
}

/**
 * Tries one key after the other until nothing that was taken out occurs in what came out, where an invented text happens
 * to be one of them. The best counts. `left` is how many words and numbers it still holds.
 */
export function tryKeys<Result>(seed: string, { words, amounts: forAmounts }: Patience, work: (key: Key) => Attempt<Result>): { result: Result; left: number } {
  let best: { result: Result; names: number; amounts: number } | undefined;
  for (let attempt = 0; attempt < words || best === undefined; attempt += 1) {
    const { result, texts, secrets } = work(createKey(seed, attempt));
    const text = texts.join('\n');
    const counts = secrets.map((each) => each.countIn(text));
    const names = counts.reduce((sum, each) => sum + each.names, 0);
    const amounts = counts.reduce((sum, each) => sum + each.amounts, 0);
    if (best === undefined || names < best.names || (names === best.names && amounts < best.amounts)) best = { result, names, amounts };
    if (best.names === 0 && (best.amounts === 0 || attempt + 1 >= forAmounts)) break;
  }
  return { result: best.result, left: best.names };
}
