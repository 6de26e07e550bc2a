import { scrubJson } from './json.ts';
import { seedOf } from './keyed.ts';
import { scrubMarkup } from './markup.ts';
import { createKey } from './scrubbing.ts';

/** A page or a response without anything of anybody's, and how much of what was taken out still occurs in it by chance. */
export interface Scrubbed {
  text: string;
  kind: 'page' | 'json';
  /** Words and numbers. Amounts are not counted: of many, one becomes another's double whatever the factor is. */
  left: number;
}

export interface ScrubOptions {
  /** Files that are scrubbed with the same word agree: the page and its response. Else the content decides. */
  seed?: string;
}

const mostAttempts = 14;
/** With the hundreds of amounts of a long page, some double another whatever the factor is: it is not tried for long. */
const enoughForAmounts = (content: string): number => (content.length < 100_000 ? mostAttempts : 3);

/**
 * Scrubs a saved page or a response body; which it is, its first character says. The same content gives the same result.
 * Where an invented text happens to be one that was taken out, another key is tried; the best counts.
 */
export function scrub(content: string, { seed }: ScrubOptions = {}): Scrubbed {
  const kind = /^\uFEFF?\s*</.test(content) ? 'page' : 'json';
  const work = kind === 'page' ? scrubMarkup : scrubJson;
  // With a word of the user's, files must get the same key whatever is in them.
  const attempts = seed === undefined ? mostAttempts : 1;
  let best = { text: '', names: Infinity, amounts: Infinity };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { text, scrubbing } = work(content, createKey(seed ?? seedOf(content), attempt));
    const { names, amounts } = scrubbing.secrets.countIn(text);
    if (names < best.names || (names === best.names && amounts < best.amounts)) best = { text, names, amounts };
    if (best.names === 0 && (best.amounts === 0 || attempt + 1 >= enoughForAmounts(content))) break;
  }
  return { text: best.text, kind, left: best.names };
}
