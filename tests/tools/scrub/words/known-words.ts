import * as pageWords from '../../../../bank-adapters/reading/words.ts';
import { markerOf } from '../../../../bank-adapters/generic/roles.ts';
import { foldSpace } from '../../../../utils/parse/text.ts';
import { smallWords, vocabulary } from './vocabulary.ts';

/** Where a text stands decides how much of it may be somebody's own words. */
export type Place = 'label' | 'row';

const patternsIn = (value: unknown): RegExp[] => {
  if (value instanceof RegExp) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(patternsIn) : [];
};
const everywhere = patternsIn(pageWords);
const { availableBalance, bookedBalance, cameIn, foreignRow, kindWords, otherBalance, paymentWord, pendingWord, titleWords, wentOut } = pageWords;
const inRows = patternsIn([availableBalance, bookedBalance, cameIn, foreignRow, kindWords, otherBalance, paymentWord, pendingWord, titleWords.balance, wentOut]);

/** Words in the middle of which no match counts by chance. */
const shortest = 4;
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordPattern = /\p{L}[\p{L}\p{M}]*/gu;

/**
 * Which characters of a text the readers look at or everybody's bank writes. A pattern keeps only what it matches, for
 * `kauf` stands in `Kaufdatum` and in `Kaufmann`: the rest of the word is somebody's until a whole word is known.
 */
export function findKnown(text: string, place: Place): boolean[] {
  const known = Array.from({ length: text.length }, () => false);
  const words = [...text.matchAll(wordPattern)].map((match) => ({ word: match[0], from: match.index, to: match.index + match[0].length }));
  const isWholeLabel = words.every(({ word }) => isOrdinary(word));
  const mark = (from: number, to: number): void => void known.fill(true, from, to);
  for (const { word, from, to } of words) {
    if (isWholeLabel || smallWords.has(word.toLowerCase()) || (place === 'label' && isOrdinary(word)) || /^[xX]{2,}$/.test(word)) mark(from, to);
  }
  if (words.length === 1 && markerOf(foldSpace(text)) !== undefined) mark(0, text.length);
  for (const pattern of place === 'label' ? everywhere : inRows) {
    for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))) {
      const end = match.index + match[0].length;
      for (const { from, to } of words) {
        const [start, stop] = [Math.max(from, match.index), Math.min(to, end)];
        const isEnough = start === from || stop - start >= shortest || spaceless.test(text.slice(start, stop));
        if (start < stop && isEnough) mark(start, stop);
      }
    }
  }
  return known;
}

/** True for a word of the tables, whole and alone. */
export const isOrdinary = (word: string): boolean => vocabulary.has(word.toLowerCase()) || smallWords.has(word.toLowerCase());

/** True where a reader would see something in an invented word. */
export const saysSomething = (word: string): boolean => isOrdinary(word) || markerOf(word) !== undefined || everywhere.some((pattern) => pattern.test(word));
