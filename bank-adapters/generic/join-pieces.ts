import type { Leaf } from '../reading/leaves.ts';
import type { PageView } from '../types.ts';

/**
 * The texts of a cell, words that are written in one put together again: `UPI/<b>6307</b>/SHOP` is one word, while a
 * badge right behind a name is not.
 */
export function joinPieces(leaves: readonly Leaf[], { lookOf }: Pick<PageView, 'lookOf'>): string[] {
  const texts: string[] = [];
  for (const { text, element, follows } of leaves) {
    const before = texts.at(-1);
    const isWord = before !== undefined && follows === 'at-once' && /\p{L}/u.test(before + text) && (lookOf?.(element)?.isInline ?? true);
    if (isWord) texts[texts.length - 1] = before + text;
    else texts.push(text);
  }
  return texts;
}
