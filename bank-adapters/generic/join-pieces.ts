import { holds } from '../reading/dom.ts';
import type { Leaf } from '../reading/leaves.ts';
import type { PageView } from '../types.ts';

/**
 * The texts of a cell, words that are written in one put together again: `UPI/<b>6307</b>/SHOP` is one word, while a
 * badge right behind a name is not.
 */
export function joinPieces(leaves: readonly Leaf[], { lookOf }: Pick<PageView, 'lookOf'>): string[] {
  const texts: string[] = [];
  let last: Element | undefined;
  for (const { text, element, follows } of leaves) {
    const before = texts.at(-1);
    // Words that go on behind an element stand in what is around it: then that element says whether it is a badge.
    const piece = last !== undefined && holds(element, last) ? last : element;
    const isJoined = last === element || (lookOf?.(piece)?.isInline ?? true);
    const isWord = before !== undefined && follows === 'at-once' && /\p{L}/u.test(before + text) && isJoined;
    if (isWord) texts[texts.length - 1] = before + text;
    else texts.push(text);
    last = element;
  }
  return texts;
}
