import type { Root } from '../../bank-adapters/reading/roots.ts';

/** A number with decimals, or beside a currency's sign, code or short word; in any digits. */
export const amountLike = /\p{Nd}[.,٫]\p{Nd}{2,3}(?!\p{Nd})|[\p{Sc}元円원]\s?[-−–]?\p{Nd}|\p{Nd}\s?(?:[\p{Sc}元円원]|\p{L}{1,3}(?!\p{L}))|(?<!\p{Lu})\p{Lu}{3}\s?[-−–]?\p{Nd}/u;

const amountHere = new RegExp(amountLike, 'uy');
/** An amount begins no further before its figures: at the first of three letters, a space and a minus. */
const ahead = 5;
/** Where the writing systems with figures of their own begin and end. */
const otherScripts = /[\u0660-\u17E9\uFF10-\uFF19\uD800-\uDBFF]/;

/** Looks around the figures alone: over a long text that is a hundred times as fast as to look for an amount at every place. */
export const holdsAmount = (text: string): boolean => isNearAmount(text, /\d+/g) || (otherScripts.test(text) && isNearAmount(text, /[^\P{Nd}0-9]+/gu));

function isNearAmount(text: string, figures: RegExp): boolean {
  const beginsAt = (at: number): boolean => {
    amountHere.lastIndex = at;
    return amountHere.test(text);
  };
  for (const { 0: found, index } of text.matchAll(figures)) {
    for (let at = Math.max(0, index - ahead); at < index; at += 1) if (beginsAt(at)) return true;
    if (beginsAt(index + found.length - 1)) return true;
  }
  return false;
}

/** Pages that show money mostly show some of it early, in one piece. */
const piecesAtFirst = 1_000;

/**
 * Whether a page may show money at all: what holds no amount anywhere is not worth bringing the reader for. Cheap and
 * forgiving; hidden text and embedded state count too.
 */
export const mayHoldLedger = (roots: readonly Root[]): boolean =>
  roots.some((root) => {
    const top = 'body' in root ? root.body : root;
    return top !== null && (startsWithAmounts(top) || holdsAmount(top.textContent ?? ''));
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
