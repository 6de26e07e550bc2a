import type { Root } from '../../bank-adapters/reading/roots.ts';

/** A number with decimals, or beside a currency's sign, code or short word; in any digits. */
const amountLike = /\p{Nd}[.,٫]\p{Nd}{2,3}(?!\p{Nd})|[\p{Sc}元円원]\s?[-−–]?\p{Nd}|\p{Nd}\s?(?:[\p{Sc}元円원]|\p{L}{1,3}(?!\p{L}))|(?<!\p{Lu})\p{Lu}{3}\s?[-−–]?\p{Nd}/u;

/** Pages that show money mostly show some of it early, in one piece. */
const piecesAtFirst = 1_000;

/**
 * Whether a page may show money at all: what holds no amount anywhere is not worth bringing the reader for. Cheap and
 * forgiving; hidden text and embedded state count too.
 */
export const mayHoldLedger = (roots: readonly Root[]): boolean =>
  roots.some((root) => {
    const top = 'body' in root ? root.body : root;
    return top !== null && (startsWithAmounts(top) || amountLike.test(top.textContent ?? ''));
  });

/** Looks before the text of the whole page is put together, which takes longer than all else where it is long. */
function startsWithAmounts(top: Node): boolean {
  const pieces = top.ownerDocument?.createTreeWalker(top, 4);
  for (let left = piecesAtFirst; left > 0; left -= 1) {
    const piece = pieces?.nextNode();
    if (!piece) return false;
    if (amountLike.test(piece.nodeValue ?? '')) return true;
  }
  return false;
}
