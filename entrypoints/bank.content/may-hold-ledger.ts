import type { Root } from '../../bank-adapters/reading/roots.ts';

/** A number with decimals, or beside a currency's sign, code or short word; in any digits. */
const amountLike = /\p{Nd}[.,٫]\p{Nd}{2,3}(?!\p{Nd})|[\p{Sc}元円원]\s?[-−–]?\p{Nd}|\p{Nd}\s?(?:[\p{Sc}元円원]|\p{L}{1,3}(?!\p{L}))|(?<!\p{Lu})\p{Lu}{3}\s?[-−–]?\p{Nd}/u;

/**
 * Whether a page may show money at all: what holds no amount anywhere is not worth bringing the reader for. Cheap and
 * forgiving; hidden text and embedded state count too.
 */
export const mayHoldLedger = (roots: readonly Root[]): boolean => roots.some((root) => amountLike.test(textOf(root)));

const textOf = (root: Root): string => ('body' in root ? root.body?.textContent : root.textContent) ?? '';
